import { institutions, type Institution } from './institutions.ts';
import { aliasLines } from './aliases.data.ts';

/**
 * A hit of the search. `ambiguous` marks the ones between which a person has to choose: never take
 * the first silently.
 */
export interface FoundInstitution extends Institution {
  readonly ambiguous: boolean;
}

/** Lower case, marks off, đ → d, anything else to one blank. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Words that say "a bank" or where it is, not which one. */
const generic =
  /\b(ngan hang|nh(?:tm(?:cp)?|nn)?|tmcp|thuong mai|tnhh|mtv|mot thanh vien|cong ty|tai chinh|co phan|viet nam|chi nhanh|pgd|cua|app|tai khoan|stk)\b/g;
const core = (folded: string): string => folded.replace(generic, ' ').replace(/\s+/g, ' ').trim();
const exactCore = 92;
const glue = (text: string): string => text.replaceAll(' ', '');
/** Words that carry nothing once the bank is named. */
const empty = new Set(['', ...'bank vi the huyen xa tinh'.split(' ')]);

/** Letters as they are read aloud in Vietnamese or English. */
const letterNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  'a,aay,bbe,bbi,cxe,cxi,cse,csi,cce,dde,ddi,e,fep,gge,ggi,hhat,hich,i,iai,kca,kke,llo,nen,mem,mmo,nno,o,ppe,ppi,qquy,set,tte,tti,u,vve,vvi'
    .split(',')
    .map((pair): [string, string] => [pair.slice(1) || pair, pair.charAt(0)]),
);

interface Indexed {
  readonly institution: Institution;
  readonly strong: readonly string[];
  readonly named: readonly string[];
  readonly cores: readonly string[];
}
let index: readonly Indexed[] | undefined;

function makeIndex(): readonly Indexed[] {
  const aliases = new Map(
    aliasLines.split('\n').map((line) => [line.slice(0, 6), line.slice(7).split(',')]),
  );
  return institutions.map((institution): Indexed => {
    const spoken = aliases.get(institution.bin) ?? [];
    const names = [
      institution.name,
      ...institution.altNames,
      ...institution.former,
      institution.nameEn ?? '',
    ]
      .map(fold)
      .filter(Boolean);
    const strong = [
      institution.code,
      institution.shortName,
      ...institution.otherCodes,
      ...institution.former,
    ].map((key) => glue(fold(key)));
    // `bv bank` and `bvbank` are one key; so is the short name without the word bank, unless two
    // letters would remain.
    const short = strong.map((key) => key.replace(/bank$/, '')).filter((key) => key.length > 2);
    return {
      institution,
      strong: [...new Set([...strong, ...short, ...spoken.map(glue)])],
      named: [...strong, ...spoken.map(glue)],
      cores: [...names.map(core), ...spoken],
    };
  });
}

/**
 * Institutions meant by what was typed or said, likeliest first: short names, codes, old names,
 * without marks, with slips. When two answer equally well (BVB is BaoVietBank in one list and
 * BVBank in another) both come first with `ambiguous: true`.
 * @example findInstitutions('nong nghiep')[0]?.bin // '970405'
 */
export function findInstitutions(query: string): readonly FoundInstitution[] {
  const asked = readings(query);
  if (asked.length === 0) return [];
  const hits: { institution: Institution; score: number }[] = [];
  for (const entry of (index ??= makeIndex())) {
    let score = 0;
    for (const reading of asked) score = Math.max(score, scoreOf(entry, reading));
    if (score > 0) hits.push({ institution: entry.institution, score });
  }
  const rank = ({ institution, score }: (typeof hits)[number]) =>
    score + (institution.receives ? 0.5 : 0);
  hits.sort((a, b) => rank(b) - rank(a) || a.institution.bin.localeCompare(b.institution.bin));
  const best = hits[0];
  if (!best) return [];
  // Two exact names are a question even when one is a code and the other a legal name ("Sài Gòn":
  // SaigonBank or SCB).
  const equals = (hit: (typeof hits)[number]) =>
    rank(hit) === rank(best) ||
    (hit.score >= exactCore && best.score >= exactCore && hit.institution.receives === true);
  const tied = hits.filter(equals).length > 1;
  // Slips are offered only near the best answer, so that a wrong letter does not list half the
  // banks.
  return hits
    .filter((hit) => hit.score >= (best.score >= 80 ? 60 : best.score - 5))
    .map((hit) => ({ ...hit.institution, ambiguous: tied && equals(hit) }));
}

interface Reading {
  readonly words: string;
  readonly glued: string;
  readonly core: string;
}

function readings(query: string): Reading[] {
  const folded = fold(query).replace(/\bbanh\b/g, 'bank');
  const words = core(folded)
    .split(' ')
    .filter(
      (word, _, all) =>
        !(empty.has(word) && all.some((other) => !empty.has(other)) && word !== 'bank'),
    )
    .join(' ');
  if (empty.has(words)) return [];
  const made: Reading[] = [{ words, glued: glue(words), core: words }];
  const tokens = words.split(' ');
  const spoken = tokens.filter((token) => token !== 'bank');
  if (spoken.length > 1 && spoken.every((token) => token.length === 1 || letterNames.has(token))) {
    const letters = spoken.map((token) => letterNames.get(token) ?? token).join('');
    made.push({
      words: letters,
      glued: letters + (tokens.at(-1) === 'bank' ? 'bank' : ''),
      core: letters,
    });
  }
  const bare = spoken.join(' ');
  if (bare !== words && glue(bare).length > 2)
    made.push({ words: bare, glued: glue(bare), core: bare });
  return made;
}

function scoreOf(
  { strong, named, cores }: Indexed,
  { words, glued, core: asked }: Reading,
): number {
  if (strong.includes(glued)) return 100;
  if (cores.includes(asked)) return exactCore;
  const padded = ` ${words} `;
  let score = 0;
  for (const key of strong) {
    if (glued.length >= 2 && key.startsWith(glued)) score = Math.max(score, 84);
    else if (glued.length >= 4 && key.includes(glued)) score = Math.max(score, 72);
  }
  // "bidv smartbanking": the bank is named and something is said about it.
  for (const key of named)
    if (key.length >= 3 && padded.includes(` ${key} `)) score = Math.max(score, 75);
  const several = words.includes(' ');
  for (const name of cores) {
    const inside = ` ${name} `;
    if (name.startsWith(`${asked} `) || (asked.length >= 4 && name.startsWith(asked)))
      score = Math.max(score, 82);
    else if (inside.includes(padded)) score = Math.max(score, 78);
    else if (several && words.split(' ').every((word) => inside.includes(` ${word} `)))
      score = Math.max(score, 77);
    else if (name.length >= 5 && padded.includes(` ${name} `)) score = Math.max(score, 73);
    else if (
      (several || words.length >= 5) &&
      words.split(' ').every((word) => inside.includes(` ${word}`))
    )
      score = Math.max(score, 66);
  }
  if (score >= 70 || glued.length < 4) return score;
  for (const key of [...strong, ...cores.map(glue)]) {
    const shorter = Math.min(glued.length, key.length);
    const allowed = shorter >= 12 ? 3 : shorter >= 8 ? 2 : key.length >= 4 ? 1 : 0;
    const distance =
      allowed === 0 || Math.abs(key.length - glued.length) > allowed ? 9 : editDistance(glued, key);
    if (distance <= allowed) score = Math.max(score, 64 - 2 * distance);
  }
  return score;
}

/** Edits (insert, delete, replace, swap of neighbours) from one text to the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [],
    previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      )
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
