import type { PayeeRecord } from '@lensan/contract';
import type { SymbolModules } from '@lensan/vietqr/stand';
import { createResource, Show, type Accessor, type JSX } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Loading, Note } from '../../../ui/index.ts';
import { codeOf, type ShownCode, type Wanted } from '../payments.data.ts';
import { makeSymbol } from '../symbol.ts';

export interface ReadyCode extends ShownCode { readonly symbol: SymbolModules }
export interface CodeState { readonly ready: Accessor<ReadyCode | undefined>; readonly error: Accessor<CallError | undefined> }

/** The code of an account, made anew when account or amount change, and read back before it is given out. */
export function createCode(payee: Accessor<PayeeRecord | undefined>, wanted: Accessor<Wanted> = () => ({})): CodeState {
  const [made] = createResource(() => { const asked = payee(); return asked && { payee: asked, wanted: wanted() }; }, async (asked): Promise<ReadyCode | CallError> => {
    try {
      const shown = await codeOf(asked.payee, asked.wanted);
      return { ...shown, symbol: makeSymbol(shown.payload) };
    } catch (error) {
      if (error instanceof CallError) return error;
      throw error;
    }
  });
  return {
    ready: () => { const found = made(); return found instanceof CallError ? undefined : found; },
    error: () => { const found = made(); return found instanceof CallError ? found : undefined; },
  };
}

/** Shows a code, or says why there is none. */
export function CodeShown(props: { code: CodeState; children: (code: ReadyCode) => JSX.Element }) {
  return (
    <Show when={props.code.ready()} keyed fallback={
      <Show when={props.code.error()} fallback={<Loading />}>{(error) => (
        <Note kind="should" icon={error().code === 'offline' ? 'nosig' : undefined}>{error().code === 'offline' ? t('payments.stand.needsSignal') : errorSentence(error().code)}</Note>
      )}</Show>
    }>{(ready) => props.children(ready)}</Show>
  );
}
