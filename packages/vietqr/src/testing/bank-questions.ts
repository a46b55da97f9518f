/**
 * Words two institutions answer to, so that the search has to ask between their BINs, and words
 * that name no institution of the list. Written before the search was.
 */
export const sharedNames: readonly (readonly [query: string, bins: readonly string[]])[] = [
  ['bvb', ['970438', '970454']],
  ['BVB', ['970438', '970454']],
  ['b v b', ['970438', '970454']],
  ['ibk', ['970455', '970456']],
  ['kookmin', ['970462', '970463']],
  ['keb hana', ['970466', '970467']],
  ['hana', ['970466', '970467']],
  ['công nghiệp hàn quốc', ['970455', '970456']],
];

export const noNames: readonly string[] = [
  'zalopay',
  'paypal',
  'anz',
  'mobifone money',
  'ngân hàng',
  'bank',
  'xyz',
  'tiền mặt',
  '',
];
