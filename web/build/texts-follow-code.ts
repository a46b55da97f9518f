import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const textDir = join(import.meta.dirname, '../src/text');
const vietnamese = join(textDir, 'vi');

/**
 * A module that names a text key (`'visits.title'`) carries the Vietnamese file of that feature
 * with it. So a page brings its own sentences in its own chunk, and the first screen loads none it
 * does not show.
 */
export function textsFollowCode(): Plugin {
  return {
    name: 'lensan:texts-follow-code',
    enforce: 'pre',
    transform(code, id) {
      if (
        !/[\\/]src[\\/].*\.tsx?$/.test(id) ||
        id.includes('/src/text/') ||
        /\.test\.tsx?$/.test(id)
      )
        return null;
      const found = featuresNamedIn(code, features());
      if (found.length === 0) return null;
      const lines = found.map(
        (feature, index) =>
          `import __text${index} from '${join(vietnamese, `${feature}.ts`)}'; __addTexts('vi', '${feature}', __text${index});`,
      );
      return {
        code: `import { addTexts as __addTexts } from '${join(textDir, 'catalogue.ts')}'; ${lines.join(' ')} ${code}`,
        map: null,
        // A part of the kit whose page does not show it must not come along for its sentences.
        ...(/[\\/]src[\\/]ui[\\/][\w-]+\.tsx$/.test(id) ? { moduleSideEffects: false } : {}),
      };
    },
  };
}

/** Features with a text file, without `errors`, which is read by code and not by key. */
export function features(): string[] {
  if (!existsSync(vietnamese)) return [];
  return readdirSync(vietnamese)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .filter((name) => name !== 'errors');
}

/** The features whose keys stand as string literals in the code. */
export function featuresNamedIn(code: string, known: readonly string[]): string[] {
  const named = new Set(
    [...code.matchAll(/['"`]([a-z][a-z0-9-]*)\.[a-zA-Z$]/g)].map((match) => match[1]),
  );
  return known.filter((feature) => named.has(feature));
}
