import { bins } from './bins.ts';
import { institutionLines } from './institutions.data.ts';

export type InstitutionKind =
  | 'bank'
  | 'foreign-owned'
  | 'foreign-branch'
  | 'digital-bank'
  | 'joint-venture'
  | 'cooperative-bank'
  | 'policy-bank'
  | 'wallet'
  | 'mobile-money'
  | 'finance-company';

/**
 * A bank, wallet or mobile-money operator. The BIN alone identifies it: codes and names are shared
 * and change.
 */
export interface Institution {
  readonly bin: string;
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: InstitutionKind;
  /** Money can be sent there by VietQR; null = no list says so. */
  readonly receives: boolean | null;
  /** Its own app scans VietQR; says nothing about receiving. */
  readonly appScans: boolean | null;
  /** Apps of other banks show the owner's name before the transfer. */
  readonly lookup: boolean | null;
  readonly swift?: string;
  readonly otherCodes: readonly string[];
  readonly former: readonly string[];
  readonly altNames: readonly string[];
}

const kinds: Readonly<Record<string, InstitutionKind>> = {
  b: 'bank',
  f: 'foreign-owned',
  r: 'foreign-branch',
  d: 'digital-bank',
  j: 'joint-venture',
  c: 'cooperative-bank',
  p: 'policy-bank',
  w: 'wallet',
  m: 'mobile-money',
  l: 'finance-company',
};
const answers: Readonly<Record<string, boolean | null>> = { y: true, n: false, '-': null };
const prefixes: Readonly<Record<string, string>> = {
  '~': 'Ngân hàng TMCP ',
  '^': 'Ngân hàng TNHH MTV ',
  '%': 'Ngân hàng Thương mại TNHH MTV ',
  '*': 'Ngân hàng ',
};
const full = (name: string) => name.replace(/[~^%*]/g, (sign) => prefixes[sign] ?? '');
const list = (cell: string | undefined) => (cell ? cell.split(';') : []);

/**
 * All known institutions, ordered by BIN.
 * @example institutions.find(({ bin }) => bin === '970405')?.shortName // 'Agribank'
 */
export const institutions: readonly Institution[] = /* @__PURE__ */ institutionLines
  .split('\n')
  .map((line, index): Institution => {
    const [
      code = '',
      shortName = '',
      name = '',
      flags = '',
      swift,
      otherCodes,
      former,
      altNames,
      nameEn,
    ] = line.split('|');
    return {
      bin: bins[index] ?? '',
      code,
      shortName,
      name: full(name),
      ...(nameEn ? { nameEn } : {}),
      kind: kinds[flags[0] ?? ''] ?? 'bank',
      receives: answers[flags[1] ?? ''] ?? null,
      appScans: answers[flags[2] ?? ''] ?? null,
      lookup: answers[flags[3] ?? ''] ?? null,
      ...(swift ? { swift: swift.padEnd(8, 'VNVX') } : {}),
      otherCodes: list(otherCodes).map((other) =>
        other === '+' ? shortName.toUpperCase() : other,
      ),
      former: list(former).map(full),
      altNames: list(altNames).map(full),
    };
  });

const byBin: ReadonlyMap<string, Institution> = /* @__PURE__ */ new Map(
  institutions.map((institution) => [institution.bin, institution]),
);

/** The institution of a BIN, or undefined when no list knows it. */
export const institutionOf = (bin: string): Institution | undefined => byBin.get(bin);
