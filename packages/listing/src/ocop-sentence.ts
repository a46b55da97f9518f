import { formatDate } from '@lensan/vietnamese';
import { clean, ocopInForce } from './fact-texts.ts';
import type { Ocop } from './facts.ts';
import { fact, say, sentence, type Sentence } from './sentence.ts';

/** Said only while the certificate runs. */
export const ocopSentence = (ocop: Ocop | null, today: string): Sentence | null =>
  ocopInForce(ocop, today)
    ? sentence(
        'ocop',
        say('Đạt '),
        fact(
          'ocop',
          `OCOP ${ocop.stars} sao, quyết định số ${clean(ocop.decision)}, giấy dùng đến ${formatDate(ocop.validUntil)}`,
        ),
        say('.'),
      )
    : null;
