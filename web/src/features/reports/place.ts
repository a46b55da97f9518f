import { pathDepth } from '@lensan/access';
import { useSearchParams } from '@solidjs/router';
import { communeReport, lateDevices, type CommuneReport, type Infer } from '@lensan/contract';
import { call } from '../../api/client.ts';
import { setWaitingClaims } from '../../frame/official-page.tsx';
import { createAnswer, type Answer } from './answer.ts';
import { ownUnit, to } from './reports.data.ts';

export type LatePhones = Infer<typeof lateDevices.response>;
const first = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;

/**
 * What a page of the desk looks at: which unit (`path`) and until when (`until`), both in the
 * address so that a figure can be sent to a colleague.
 */
export function usePlace() {
  const [search, setSearch] = useSearchParams<{ path?: string; until?: string }>();
  const own = ownUnit;
  const path = () => first(search.path) ?? own()?.path ?? '';
  const until = () => first(search.until);
  return {
    own,
    path,
    until,
    isProvince: () => pathDepth(path()) === 1,
    setUntil: (day: string | undefined) =>
      setSearch({ until: day ?? null }, { replace: true, scroll: false }),
    /** Another page about the same unit and time. */
    link(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
      const asked = { path: first(search.path), until: until(), ...query };
      return to(page, { ...asked, path: asked.path === own()?.path ? undefined : asked.path });
    },
  };
}
export type Place = ReturnType<typeof usePlace>;

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
