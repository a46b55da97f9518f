import { payeeDoubts, workDoubts, type PayeeDoubt, type WorkDoubt } from '@lensan/contract';
import { call } from '../../api/client.ts';
import { t } from '../../text/index.ts';
import type { IconName } from '../../ui/index.ts';
import { createAnswer, type Answer } from './answer.ts';
import { ownUnit } from './reports.data.ts';

/** One thing to ask about, whatever feature saw it. */
export interface Question {
  readonly icon: IconName;
  readonly title: string;
  readonly households: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly village: string | null;
  }[];
  /** Who entered it: whom to ask first. */
  readonly names: readonly string[];
  /** How it can be all right. */
  readonly innocent: string;
  readonly at: number;
}

const ofMoney = (doubt: PayeeDoubt): Question => ({
  icon: 'bank',
  at: doubt.since,
  names: doubt.names,
  households: doubt.households.map((one) => ({ id: one.id, name: one.headName, village: null })),
  ...(doubt.kind === 'shared_account'
    ? {
        title: t('reports.doubt.sharedAccount', {
          count: doubt.households.length,
          end: doubt.accountEnd ?? '',
        }),
        innocent: t('reports.doubt.sharedAccountWhy'),
      }
    : {
        title: t('reports.doubt.manyChanges', { count: doubt.count }),
        innocent: t('reports.doubt.manyChangesWhy'),
      }),
});
const ofWork = (doubt: WorkDoubt): Question => ({
  icon: doubt.kind === 'many_at_once' ? 'clock' : doubt.evidence === 'photo' ? 'image' : 'link',
  at: doubt.at,
  names: doubt.names,
  households: doubt.households,
  ...(doubt.kind === 'many_at_once'
    ? {
        title: t('reports.doubt.manyAtOnce', { count: doubt.count }),
        innocent: t('reports.doubt.manyAtOnceWhy'),
      }
    : {
        title: t(`reports.doubt.same.${evidenceWord(doubt)}`, { count: doubt.households.length }),
        innocent: t('reports.doubt.sameWhy'),
      }),
});
const evidenceWord = (doubt: WorkDoubt) =>
  doubt.evidence === 'photo' ? 'photo' : doubt.evidence === 'public_url' ? 'link' : 'number';

/** Money first: two families' money in one account does harm at once. Then the newest. */
export const createQuestions = (): Answer<readonly Question[]> =>
  createAnswer(
    () => (ownUnit() ? 'doubts' : null),
    async () => {
      const unit = ownUnit();
      const [money, work] = await Promise.all([
        unit?.mayReview ? call(payeeDoubts, { query: {} }) : { doubts: [] },
        call(workDoubts, { query: { path: unit?.path ?? '' } }),
      ]);
      return [...money.doubts.map(ofMoney), ...work.doubts.map(ofWork)];
    },
  );
