import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

// Tables of the desk hold no fields.
const pages = sourceFiles('web/src', /\.tsx$/).filter((file) => !file.endsWith('-table.tsx'));

describe('what is being typed stays under the thumb', () => {
  test('every page whose steps follow a draft shows them with StepContent, and begins each at its top', () => {
    const wizards = pages.filter((file) =>
      /\bcreateDraft\b|\bcreateWizard\b/.test(textOf(file))
        ? /\bsteps=\{/.test(textOf(file))
        : false,
    );
    expect(wizards.length).toBeGreaterThan(4);
    expect(
      wizards.filter(
        (file) => !/<StepContent\b/.test(textOf(file)) || !/\bcreateStepTop\(/.test(textOf(file)),
      ),
    ).toEqual([]);
  });
  test('no part of a page is made by a function that is called again whenever what it was given changes', () => {
    // `{(known) => <>{step(known())}</>}` builds the step and its fields anew with every letter.
    expect(pages.filter((file) => /=>\s*\(?\s*<>\s*\{\s*\w+\(\w+\(\)/.test(textOf(file)))).toEqual(
      [],
    );
  });
});
