import { releaseOperation, waitingOperations, type Infer } from '@lensan/contract';
import { call, CallError } from '../../api/client.ts';
import { sync } from '../../local/index.ts';

export type Waiting = Infer<typeof waitingOperations.response>['operations'][number];
/** Work on the server that waits for its place, or the code of why it could not be asked for. */
export type WaitingAnswer =
  | { readonly list: readonly Waiting[]; readonly code?: undefined }
  | { readonly list?: undefined; readonly code: string };

/** Work that arrived without a place. */
export async function askWaiting(): Promise<WaitingAnswer> {
  try {
    return { list: (await call(waitingOperations, {})).operations };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { code: error.code };
  }
}

/** Lets one in: it has its place now, still has none, or the server did not take the word. */
export async function release(
  id: string,
): Promise<{ readonly is: 'in' | 'still' } | { readonly is: 'failed'; readonly code: string }> {
  try {
    const { status } = await call(releaseOperation, { params: { id }, body: {} });
    if (status === 'parked') return { is: 'still' };
    void sync();
    return { is: 'in' };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { is: 'failed', code: error.code };
  }
}
