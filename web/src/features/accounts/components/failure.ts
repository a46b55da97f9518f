import { minuteMs } from '@lensan/vietnamese';
import { CallError } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { errorSentence } from '../../../text/errors.ts';

/** `wait`: the pause after several wrong tries, which names its minutes. */
export interface FailureWords {
  readonly offline: string;
  readonly wait?: ((minutes: number) => string) | undefined;
}

/**
 * What to tell a person about a call that failed. A pause names its minutes; without signal
 * `offline` is said. Other errors are thrown on.
 */
export function failureSentence(error: unknown, words: FailureWords): string {
  if (!(error instanceof CallError)) throw error;
  if (error.code === 'offline') return words.offline;
  if (error.code === 'request.too_many' && words.wait)
    return words.wait(Math.max(1, Math.ceil(error.retryAfterMs / minuteMs)));
  if (
    error.code === 'request.invalid' &&
    error.problems.some((problem) => problem.field === 'phone')
  )
    return t('accounts.accept.phoneWrong');
  return errorSentence(error.code);
}
