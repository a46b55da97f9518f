import { institutionRows } from './institutions.data.ts';

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

const answers: Readonly<Record<string, boolean | null>> = { y: true, n: false };
const list = (cell?: string) => (cell ? cell.split(';') : []);

function readRow(row: string): Institution {
  const [
    bin = '',
    code = '',
    shortName = '',
    name = '',
    kind,
    flags = '',
    swift,
    otherCodes,
    former,
    altNames,
    nameEn,
  ] = row.split('|');
  const [receives = null, appScans = null, lookup = null] = [...flags].map((flag) => answers[flag]);
  return {
    bin,
    code,
    shortName,
    name,
    ...(nameEn ? { nameEn } : {}),
    kind: kind as InstitutionKind,
    receives,
    appScans,
    lookup,
    ...(swift ? { swift } : {}),
    otherCodes: list(otherCodes),
    former: list(former),
    altNames: list(altNames),
  };
}

/**
 * All known institutions, ordered by BIN.
 * @example institutions.find(({ bin }) => bin === '970405')?.shortName // 'Agribank'
 */
export const institutions: readonly Institution[] = /* @__PURE__ */ institutionRows
  .split('\n')
  .map(readRow);

const byBin: ReadonlyMap<string, Institution> = /* @__PURE__ */ new Map(
  institutions.map((institution) => [institution.bin, institution]),
);

/**
 * The institution of a BIN, or undefined when no list knows it.
 * @example institutionOf('971005')?.shortName // 'ViettelMoney'
 */
export const institutionOf = (bin: string): Institution | undefined => byBin.get(bin);
