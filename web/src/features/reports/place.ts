import { pathDepth } from '@lensan/access';
import { useSearchParams } from '@solidjs/router';
import { ownUnit, to } from './reports.data.ts';

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
