import type { ListingFacts, PaperKind } from '../facts.ts';
import { findAddresses, findPhones } from './contacts.ts';
import { findPatterns } from './patterns.ts';
import { phraseGroups, type PhraseGroup } from './phrases.data.ts';
import { isUnmarked, makePhrase, standsAt, tokenize, type Phrase, type Token } from './tokens.ts';

export type ClaimCategory =
  | 'superlative'
  | 'medical'
  | 'guarantee'
  | 'authority'
  | 'contact'
  | 'restricted'
  | 'paper';
/**
 * `forbidden`: nowhere. `needs_paper`: only with the paper that proves it. `off_channel`: fine on
 * the own page, Facebook and Zalo, not on a marketplace.
 */
export type ClaimSeverity = 'forbidden' | 'needs_paper' | 'off_channel';

/** One finding. Positions are UTF-16 units of the NFC form of the text. */
export interface Claim {
  readonly id: string;
  readonly category: ClaimCategory;
  readonly severity: ClaimSeverity;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Keys of `laws`. */
  readonly laws: readonly string[];
  /** What to do instead, one Vietnamese sentence. */
  readonly advice: string;
  /** For `needs_paper`: the kind of paper that settles it. */
  readonly paper: PaperKind | 'ocop' | null;
}

interface Entry {
  readonly id: string;
  readonly group: PhraseGroup;
  readonly phrase: Phrase;
  readonly harmless: readonly Phrase[];
}

let entries: ReadonlyMap<string, readonly Entry[]> | null = null;
/** Phrases by their first word without marks, made once. */
function phraseIndex(): ReadonlyMap<string, readonly Entry[]> {
  if (entries) return entries;
  const index = new Map<string, Entry[]>();
  for (const group of phraseGroups) {
    for (const line of group.lines.trim().split('\n')) {
      const [id = '', rest = ''] = [line.slice(0, 4), line.slice(5)];
      const [forms = '', context = ''] = rest.split(' ! ');
      const harmless = context === '' ? [] : context.split(' ~ ').map(makePhrase);
      for (const form of forms.split(' ~ ')) {
        const phrase = makePhrase(form);
        const first = phrase.folded[0];
        if (first !== undefined)
          index.set(first, [...(index.get(first) ?? []), { id, group, phrase, harmless }]);
      }
    }
  }
  return (entries = index);
}

/**
 * Proof words that need their paper. `OCOP` and `VietGAP` are names, written the same with and
 * without marks.
 */
const proofs: readonly {
  readonly forms: readonly Phrase[];
  readonly paper: PaperKind | 'ocop';
  readonly advice: string;
}[] = [
  {
    forms: ['OCOP', 'sao OCOP'].map(makePhrase),
    paper: 'ocop',
    advice: 'Ghi số quyết định, hạng sao; giấy còn trong 36 tháng.',
  },
  {
    forms: ['VietGAP', 'GlobalGAP'].map(makePhrase),
    paper: 'vietgap',
    advice: 'Ghi số chứng nhận, nơi cấp, hạn.',
  },
  {
    forms: ['hữu cơ', 'organic'].map(makePhrase),
    paper: 'organic',
    advice: 'Cần chứng nhận TCVN 11041 hoặc tương đương.',
  },
  {
    forms: ['chỉ dẫn địa lý'].map(makePhrase),
    paper: 'geographical',
    advice: 'Cần quyền sử dụng chỉ dẫn địa lý do địa phương cấp.',
  },
  {
    forms: ['giải nhất', 'giải nhì', 'huy chương vàng'].map(makePhrase),
    paper: 'award',
    advice: 'Ghi tên hội thi, năm, nơi cấp.',
  },
  {
    forms: ['vệ sinh an toàn thực phẩm', 'an toàn thực phẩm', 'HACCP', 'ISO'].map(makePhrase),
    paper: 'food_safety',
    advice: 'Ghi số giấy đủ điều kiện hoặc chứng nhận.',
  },
];
const paperNamed = [
  'số quyết định',
  'quyết định số',
  'quyết định',
  'số chứng nhận',
  'chứng nhận số',
  'giấy số',
  'số giấy',
  'có giấy',
  'phân hữu cơ',
  'rác hữu cơ',
].map(makePhrase);

const negations = [
  'không',
  'chẳng',
  'chưa',
  'không phải',
  'đừng',
  'tránh nói',
  'không được nói',
  'không dùng để',
].map(makePhrase);
const falseNegations = [
  'không chỉ',
  'không những',
  'không riêng',
  'chẳng những',
  'không thể không',
  'không ngờ',
].map(makePhrase);

/**
 * True when the words before deny the claim in the same clause ("không có tác dụng chữa bệnh"). A
 * comma or "mà" between ends the reach.
 */
function isDenied(
  tokens: readonly Token[],
  from: number,
  unmarked: boolean,
  text: string,
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const token = tokens[at];
    if (!token || token.clause !== tokens[from]?.clause) return false;
    if (
      /[,:–]/.test(text.slice(token.end, tokens[at + 1]?.start)) ||
      token.folded === 'ma' ||
      token.folded === 'nhung'
    )
      return false;
    if (falseNegations.some((phrase) => standsAt(phrase, tokens, at, unmarked))) return false;
    if (negations.some((phrase) => standsAt(phrase, tokens, at, unmarked))) return true;
  }
  return false;
}

const covers = (
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  from: number,
  to: number,
  unmarked: boolean,
): boolean =>
  phrases.some((phrase) => {
    for (let at = Math.max(0, from - phrase.keys.length); at < to + 3; at++) {
      if (standsAt(phrase, tokens, at, unmarked) && at < to + 3 && at + phrase.keys.length > from)
        return true;
    }
    return false;
  });

function phraseClaims(text: string, tokens: readonly Token[], unmarked: boolean): Claim[] {
  const found: Claim[] = [];
  tokens.forEach((token, at) => {
    for (const { id, group, phrase, harmless } of phraseIndex().get(token.folded) ?? []) {
      if (!standsAt(phrase, tokens, at, unmarked)) continue;
      const to = at + phrase.keys.length;
      if (covers(tokens, harmless, at, to, unmarked)) continue;
      if (
        (group.category === 'medical' ||
          group.category === 'superlative' ||
          group.category === 'restricted') &&
        isDenied(tokens, at, unmarked, text)
      )
        continue;
      found.push(
        claimOf(text, tokens, at, to, {
          id,
          category: group.category,
          severity: group.severity,
          laws: group.laws,
          advice: group.advice,
        }),
      );
    }
  });
  return found;
}

const claimOf = (
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  about: Pick<Claim, 'id' | 'category' | 'severity' | 'laws' | 'advice'>,
): Claim => {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    ...about,
    start,
    end,
    phrase: text.slice(start, end),
    paper: about.severity === 'needs_paper' ? 'award' : null,
  };
};

/**
 * Rankings and strengths whose sign or number no word list holds: "#1", "No.1", spirits of 15
 * degrees and more.
 */
function signClaims(text: string): Claim[] {
  const rank = [...text.matchAll(/#1(?!\d)|(?<![\p{L}])no\.\s?1(?!\d)/giu)].map((match) => ({
    id: 'C029',
    category: 'superlative' as const,
    severity: 'needs_paper' as const,
    start: match.index,
    end: match.index + match[0].length,
    phrase: match[0],
    laws: ['LQC-8.11', 'TT12-2026', 'ND87-50.2'],
    advice: 'Bỏ xếp hạng; nêu số liệu bán thật hoặc giải thưởng kèm số quyết định.',
    paper: 'award' as const,
  }));
  const spirits = [...text.matchAll(/rượu(?:\s\p{L}+){0,7}\s(\d{1,2})\s?(?:độ|°)/giu)]
    .filter((match) => Number(match[1]) >= 15)
    .map((match) => ({
      id: 'C117',
      category: 'restricted' as const,
      severity: 'forbidden' as const,
      start: match.index,
      end: match.index + match[0].length,
      phrase: match[0],
      laws: ['LPCTHRB', 'ND342'],
      advice: 'Rượu từ 15 độ: không quảng cáo.',
      paper: null,
    }));
  return [...rank, ...spirits];
}

function proofClaims(text: string, tokens: readonly Token[], unmarked: boolean): Claim[] {
  const found: Claim[] = [];
  tokens.forEach((token, at) => {
    for (const { forms, paper, advice } of proofs) {
      const form = forms.find((phrase) => standsAt(phrase, tokens, at, unmarked));
      if (!form) continue;
      const clauseStart = tokens.findIndex((other) => other.clause === token.clause);
      const clauseEnd = tokens.findLastIndex((other) => other.clause === token.clause);
      const named = tokens.some(
        (_, place) =>
          place >= clauseStart &&
          place <= clauseEnd &&
          paperNamed.some((phrase) => standsAt(phrase, tokens, place, unmarked)),
      );
      if (named) continue;
      found.push({
        ...claimOf(text, tokens, at, at + form.keys.length, {
          id: 'E-' + paper,
          category: 'paper',
          severity: 'needs_paper',
          laws: ['LTMDT-24'],
          advice,
        }),
        paper,
      });
    }
  });
  return found;
}

/**
 * Findings inside a longer finding say the same: the longer one stays, and among equal ones the
 * first.
 */
function withoutNested(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Claim[] = [];
  for (const claim of sorted) {
    if (
      kept.some(
        (other) =>
          other.start <= claim.start &&
          other.end >= claim.end &&
          (other.severity !== 'needs_paper' || claim.severity === 'needs_paper'),
      )
    )
      continue;
    kept.push(claim);
  }
  return kept;
}

/**
 * What in a text must not be published, or only with a paper. Works on the text alone: NFC or NFD,
 * with or without diacritics, spelled apart. Positions refer to `text.normalize('NFC')`.
 * @example findClaims('Cá chạch kho bổ thận, chữa đau lưng').map((claim) => claim.phrase) // ['bổ thận', 'chữa đau lưng']
 */
export function findClaims(text: string): Claim[] {
  const source = text.normalize('NFC');
  const tokens = tokenize(source);
  const unmarked = isUnmarked(tokens);
  const contact = (span: { start: number; end: number }): Claim => ({
    id: 'C098',
    category: 'contact',
    severity: 'off_channel',
    start: span.start,
    end: span.end,
    phrase: source.slice(span.start, span.end),
    laws: ['SAN'],
    advice:
      'Trên sàn: xóa; khách hỏi bằng chat của sàn. Trên trang riêng, Facebook, Zalo: được giữ.',
    paper: null,
  });
  const patterns = findPatterns(tokens, unmarked)
    .filter(
      ({ pattern, from }) =>
        !(pattern.category === 'medical' || pattern.category === 'authority') ||
        !isDenied(tokens, from, unmarked, source),
    )
    .map(({ pattern, from, to }) => claimOf(source, tokens, from, to, pattern));
  return withoutNested([
    ...phraseClaims(source, tokens, unmarked),
    ...patterns.map(({ id, category, severity, start, end, phrase, laws, advice, paper }) => ({
      id,
      category,
      severity,
      start,
      end,
      phrase,
      laws,
      advice,
      paper,
    })),
    ...signClaims(source),
    ...proofClaims(source, tokens, unmarked),
    ...[...findPhones(source), ...findAddresses(source)].map(contact),
  ]);
}

/**
 * True when the facts hold the paper that a `needs_paper` claim asks for, in force on `today`
 * (`YYYY-MM-DD`).
 */
export function isProved(claim: Claim, facts: ListingFacts, today: string): boolean {
  if (claim.severity !== 'needs_paper') return false;
  if (claim.paper === 'ocop') return facts.ocop !== null && facts.ocop.validUntil >= today;
  return facts.papers.some(
    (paper) =>
      paper.kind === claim.paper && (paper.validUntil === null || paper.validUntil >= today),
  );
}
