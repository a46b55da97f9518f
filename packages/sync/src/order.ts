/**
 * Where the server puts an operation of a phone by its number. `next`: carry it out (or repeat its
 * stored result, by its id) and count it. `repeat`: a number that was used: only the result of a
 * known id is repeated. `gap`: nothing is taken from here on, the phone is told `last + 1`.
 * @example placeInOrder(4, 5) // 'next'
 */
export const placeInOrder = (last: number, n: number): 'next' | 'repeat' | 'gap' =>
  n > last + 1 ? 'gap' : n === last + 1 ? 'next' : 'repeat';
