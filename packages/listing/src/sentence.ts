/**
 * A piece of text; `fact` names the answer it was taken from, so that a screen can underline it and
 * tell where it comes from.
 */
export interface Part {
  readonly text: string;
  readonly fact?: string;
}
/** One sentence and the facts it stands on. */
export interface Sentence {
  readonly id: string;
  readonly parts: readonly Part[];
}

export const sentenceText = (sentence: Sentence): string =>
  sentence.parts.map((part) => part.text).join('');
export const factsBehind = (sentence: Sentence): string[] => [
  ...new Set(sentence.parts.flatMap((part) => (part.fact === undefined ? [] : [part.fact]))),
];

/** A piece that is the answer itself. */
export const fact = (name: string, text: string): Part => ({ text, fact: name });
/** A piece of ours between answers. */
export const say = (text: string): Part => ({ text });
/** A sentence of these pieces; null ones are left out. */
export const sentence = (id: string, ...parts: (Part | null)[]): Sentence => ({
  id,
  parts: parts.filter((part) => part !== null),
});

/** One answer as a sentence, behind words of ours; null while it was not told. */
export const oneAnswer = (id: string, answer: string, before = ''): Sentence | null =>
  answer === ''
    ? null
    : sentence(id, before === '' ? null : say(before), fact(id, answer), say('.'));
