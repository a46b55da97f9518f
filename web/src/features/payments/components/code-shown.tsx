import type { PayeeRecord } from '@lensan/contract';
import type { SymbolModules } from '@lensan/vietqr/stand';
import {
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  Show,
  untrack,
  type Accessor,
  type JSX,
} from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Loading, Note } from '../../../ui/index.ts';
import { codeOf, type ShownCode, type Wanted } from '../payments.data.ts';
import { makeSymbol } from '../symbol.ts';

export interface ReadyCode extends ShownCode {
  readonly symbol: SymbolModules;
}
export interface CodeState {
  readonly ready: Accessor<ReadyCode | undefined>;
  readonly error: Accessor<CallError | undefined>;
}

interface Asked {
  readonly key: string;
  readonly payee: PayeeRecord;
  readonly wanted: Wanted;
}
interface Made {
  readonly key: string;
  readonly code?: ReadyCode;
  readonly error?: unknown;
}

/** An account is a version that never changes, so these four say what the code pays. */
function asAsked(payee: PayeeRecord | undefined, wanted: Wanted): Asked | undefined {
  return (
    payee && {
      key: [payee.id, payee.bin, wanted.amountDong ?? '', wanted.memo ?? ''].join('\n'),
      payee,
      wanted,
    }
  );
}

/**
 * The code of an account, read back before it is given out. Another account, amount or memo takes
 * the code away at once, so that none ever stands beside words it does not pay; news of the
 * household, or a lost signal, leave alone the one a buyer is scanning. What failed for want of
 * signal is tried again when the signal or news are there.
 */
export function createCode(
  payee: Accessor<PayeeRecord | undefined>,
  wanted: Accessor<Wanted> = () => ({}),
): CodeState {
  const asked = createMemo(() => asAsked(payee(), wanted()), undefined, {
    equals: (before, now) => before?.key === now?.key,
  });
  const [made, setMade] = createSignal<Made>();
  const current = () => {
    const found = made();
    return found?.key === asked()?.key ? found : undefined;
  };

  async function make({ key, payee: of, wanted: what }: Asked): Promise<void> {
    const found = await codeOf(of, what)
      .then((shown): Made => ({ key, code: { ...shown, symbol: makeSymbol(shown.payload) } }))
      .catch((error: unknown): Made => ({ key, error }));
    if (untrack(asked)?.key === key) setMade(found);
  }
  const again = () => {
    const now = untrack(() => asAsked(payee(), wanted()));
    if (now && untrack(current)?.error !== undefined) void make(now);
  };
  createEffect(
    on(asked, (now) => {
      if (now) void make(now);
    }),
  );
  createEffect(on(payee, again, { defer: true }));
  window.addEventListener('online', again);
  onCleanup(() => window.removeEventListener('online', again));

  return {
    ready: () => current()?.code,
    error: () => {
      const error = current()?.error;
      if (error === undefined || error instanceof CallError) return error;
      throw error instanceof Error ? error : new Error('no code was made', { cause: error });
    },
  };
}

/** Shows a code, or says why there is none. */
export function CodeShown(props: { code: CodeState; children: (code: ReadyCode) => JSX.Element }) {
  return (
    <Show
      when={props.code.ready()}
      keyed
      fallback={
        <Show when={props.code.error()} fallback={<Loading />}>
          {(error) => (
            <Note kind="should" icon={error().code === 'offline' ? 'nosig' : undefined}>
              {error().code === 'offline'
                ? t('payments.stand.needsSignal')
                : errorSentence(error().code)}
            </Note>
          )}
        </Show>
      }
    >
      {(ready) => props.children(ready)}
    </Show>
  );
}
