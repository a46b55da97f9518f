import type { Called } from '@lensan/household';
import { calledName } from '../../text/called-name.ts';
import type { Asking } from './asking.ts';

/** Whom the screens of a sitting speak to: who answers, else the head of the household. */
export function spokenTo({ answeredBy, sitter }: Asking, household: Called): string {
  if (answeredBy === 'head' || !sitter?.addressAs || sitter.name.trim() === '')
    return calledName(household);
  return calledName({ headName: sitter.name, addressAs: sitter.addressAs });
}
