import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, textOf } from './source-files.ts';

// Tables of the desk hold no fields.
const pages = sourceFiles('web/src', /\.tsx$/).filter((file) => !file.endsWith('-table.tsx'));

describe('what is being typed stays under the thumb', () => {
  test('every page whose steps follow a draft shows them with StepContent', () => {
    const wizards = pages.filter((file) =>
      /\bcreateDraft\b|\bcreateWizard\b/.test(textOf(file))
        ? /\bsteps=\{/.test(textOf(file))
        : false,
    );
    expect(wizards.length).toBeGreaterThan(4);
    expect(wizards.filter((file) => !/<StepContent\b/.test(textOf(file)))).toEqual([]);
  });
  test('no part of a page is made by a function that is called again whenever what it was given changes', () => {
    // `{(known) => <>{step(known())}</>}` builds the step and its fields anew with every letter.
    expect(pages.filter((file) => /=>\s*\(?\s*<>\s*\{\s*\w+\(\w+\(\)/.test(textOf(file)))).toEqual(
      [],
    );
  });
});

describe('a button leads to the step it names', () => {
  test('steps are gone to by name: a number leads elsewhere as soon as a step is added before it', () => {
    const files = sourceFiles('web/src', /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /\b[wW]izard\.go\(\d/.test(textOf(file)))).toEqual([]);
  });
});

describe('Back goes one step back', () => {
  // A page with numbered steps of its own, one that shows steps one after the other, or one that
  // hands the phone over.
  const isWizard = (text: string): boolean =>
    /\bsteps=\{\{ at: [a-z]|\bcreateWizard\(|<StepContent\b|<(Card)?HandOver\b/.test(text);
  const wizards = pages.filter(
    (file) => file.endsWith('.page.tsx') && !/\/kit\//.test(file) && isWizard(textOf(file)),
  );
  test('every page in steps leaves them to the one mechanism of the history', () => {
    expect(wizards.length).toBeGreaterThan(6);
    // In the page itself, or in a file of its own that it is made of.
    const hasSteps = (file: string): boolean =>
      [file, ...importsOf(file).filter((name) => /^web\/src\/features\/.*\.tsx?$/.test(name))].some(
        (name) => /\bcreateSteps(<[^>]*>)?\(\{/.test(textOf(name)),
      );
    expect(wizards.filter((file) => !hasSteps(file))).toEqual([]);
  });
  test('nobody else writes steps into the history, takes the top of a step or guards its presses', () => {
    const own =
      /\bhistory\.(pushState|replaceState|go|back)\(|\bcreateStepTop\(|\bcreatePressGuard\(/;
    expect(
      sourceFiles('web/src', /\.tsx?$/)
        .filter(
          (file) => !/^web\/src\/(frame\/|ui\/over-page)|\.test\.tsx?$|secret-link/.test(file),
        )
        .filter((file) => own.test(textOf(file))),
    ).toEqual([]);
  });
});
