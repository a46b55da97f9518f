import { readActivity, type ActivityLine } from '@lensan/contract';
import { call, CallError } from '../../api/client.ts';

/** Lines of the log of one household, or the reason why they could not be had. */
export type Activities =
  | { readonly lines: readonly ActivityLine[]; readonly failed?: undefined }
  | { readonly lines?: undefined; readonly failed: CallError };

/** Who touched the records of a household: asked of the server, which alone keeps that. */
export async function askActivity(householdId: string): Promise<Activities> {
  try {
    return { lines: (await call(readActivity, { params: { householdId } })).lines };
  } catch (failed) {
    if (failed instanceof CallError) return { failed };
    throw failed;
  }
}
