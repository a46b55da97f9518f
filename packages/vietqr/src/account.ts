/**
 * What is wrong with an account number as typed; `position` is where it begins. Nothing is changed:
 * the owner decides.
 */
export interface AccountProblem {
  readonly code:
    | 'account.empty'
    | 'account.blank'
    | 'account.comma'
    | 'account.character'
    | 'account.long';
  readonly position: number;
}

/**
 * Problems of an account number, first one first. Letters are allowed: wallets and collection
 * accounts have them.
 * @example checkAccount('0000 0000 00123') // [{ code: 'account.blank', position: 4 }]
 */
export function checkAccount(account: string): AccountProblem[] {
  if (account.trim() === '') return [{ code: 'account.empty', position: 0 }];
  const problems: AccountProblem[] = [];
  const at = account.search(/[^A-Za-z0-9]/);
  if (at >= 0) {
    const sign = account[at] ?? '';
    problems.push({
      code: /\s/.test(sign)
        ? 'account.blank'
        : /[,.;]/.test(sign)
          ? 'account.comma'
          : 'account.character',
      position: at,
    });
  }
  // NAPAS format 5.1: at most 19 characters.
  if (account.length > 19) problems.push({ code: 'account.long', position: 19 });
  return problems;
}

/**
 * The account without blanks, commas, full stops and dashes, which people type to read it better.
 * @example stripAccount('0000 0000 00123') // '0000000000123'
 */
export const stripAccount = (account: string): string => account.replace(/[\s.,;\-–_]/g, '');

/**
 * Digits in groups for reading: fours from the front, the last group three to five. `0000 0000
 * 00123`
 */
export function groupAccount(account: string): string {
  const groups: string[] = [];
  let rest = account;
  while (rest.length > 5) {
    groups.push(rest.slice(0, 4));
    rest = rest.slice(4);
  }
  return [...groups, rest].join(' ').trim();
}

/**
 * Only formats with a source and a date; elsewhere banks let owners choose phone numbers, names and
 * lucky numbers. MoMo (971025): PSP… personal, PMC… merchant, or the phone number. Source:
 * vietnam-qr-pay pull request 13; BIN in the vietqr.io list since 2025-10-28.
 */
const formats: Readonly<Record<string, RegExp>> = {
  '971025': /^(PSP|PMC)[A-Z0-9]{12,16}$|^0\d{9}$/,
};

/**
 * True when the account does not look like those the institution is known to give out: a reason to
 * look again, never to refuse.
 * @example looksUnusual('971025', '123') // true
 */
export const looksUnusual = (bin: string, account: string): boolean =>
  formats[bin]?.test(account) === false;
