import { communeReport, lateDevices, type CommuneReport, type Infer } from '@lensan/contract';
import { call } from '../../api/client.ts';
import { setWaitingClaims } from '../../frame/official-page.tsx';
import { createAnswer, type Answer } from './answer.ts';
import { ownUnit } from './reports.data.ts';

export type LatePhones = Infer<typeof lateDevices.response>;

/** Figures of a unit; whoever reads them also tells the door how many claims wait. */
export const createReport = (
  path: () => string,
  until: () => string | undefined,
): Answer<CommuneReport> =>
  createAnswer(
    () => (path() ? `report ${path()} ${until() ?? ''}` : null),
    async () => {
      const asked = path();
      const report = await call(communeReport, { query: { path: asked, until: until() } });
      if (asked === ownUnit()?.path) setWaitingClaims(report.toReview);
      return report;
    },
  );

/** Phones the figures may lack. */
export const createLatePhones = (): Answer<LatePhones> =>
  createAnswer(
    () => (ownUnit() ? 'phones' : null),
    () => call(lateDevices, {}),
  );
