import type * as z from 'zod/mini';
import type { Problem } from './errors.ts';

/** Code and field only: the submitted value never comes back. */
export function toProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.map(String).join('.');
  const isText = 'origin' in issue && issue.origin === 'string';
  const code =
    issue.code === 'invalid_type' && issue.input === undefined
      ? 'field.missing'
      : issue.code === 'too_small'
        ? isText
          ? 'field.too_short'
          : 'field.too_small'
        : issue.code === 'too_big'
          ? isText
            ? 'field.too_long'
            : 'field.too_big'
          : 'field.invalid';
  return field ? { code, field } : { code };
}
