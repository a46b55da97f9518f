import type { CodeVerdict, Dossier } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, Page, TextArea, Tile } from '../../../ui/index.ts';
import { HouseholdGate } from '../components/household-gate.tsx';
import { judge } from '../confirm.data.ts';
import { bankName } from '../payments.data.ts';
import { readPicture } from '../../../frame/read-picture.ts';

/**
 * "Kiểm tra mã của tôi": photograph the code on the wall; same account, another one, or not
 * readable.
 */
export default function CheckPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('payments.check.title')}
      back={`/ho/${params.householdId}/nhan-tien`}
    >
      {(dossier) => <Check dossier={dossier()} />}
    </HouseholdGate>
  );
}

type Verdict = CodeVerdict | 'unreadable';

export function Check(props: { dossier: Dossier; back?: string | undefined }) {
  const [verdict, setVerdict] = createSignal<Verdict>();
  const [error, setError] = createSignal<string>();
  const [pasted, setPasted] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  let camera: HTMLInputElement | undefined, album: HTMLInputElement | undefined;
  const ask = async (payload: string) => {
    setVerdict(await judge(props.dossier, payload));
  };
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    setVerdict(undefined);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(
        failure.code === 'offline' ? t('payments.check.offline') : errorSentence(failure.code),
      );
    } finally {
      setBusy(false);
    }
  };
  const photograph = (file: File | undefined) =>
    file &&
    run(async () => {
      const payload = await readPicture(file);
      if (payload === null) setVerdict('unreadable');
      else await ask(payload);
    });
  return (
    <Page
      title={t('payments.check.title')}
      back={props.back ?? `/ho/${props.dossier.household.id}/nhan-tien`}
      dock={
        <Button kind="main" icon="camera" busy={isBusy()} onClick={() => camera?.click()}>
          {verdict() === undefined ? t('payments.check.photo') : t('payments.check.again')}
        </Button>
      }
    >
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('payments.check.photo')}
        onChange={(event) => {
          void photograph(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <input
        ref={album}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('payments.check.album')}
        onChange={(event) => {
          void photograph(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Show
        when={verdict()}
        fallback={
          <section class="card stack gap-2 empty">
            <Tile icon="qr" big />
            <h2 class="h">{t('payments.check.question')}</h2>
            <p>{t('payments.check.help')}</p>
          </section>
        }
      >
        {(found) => <VerdictShown verdict={found()} />}
      </Show>
      <Show when={error()}>
        {(sentence) => (
          <Note kind="should" alert>
            {sentence()}
          </Note>
        )}
      </Show>
      <Button icon="image" block onClick={() => album?.click()}>
        {t('payments.check.album')}
      </Button>
      <TextArea
        label={t('payments.check.paste')}
        value={pasted()}
        rows={2}
        maxLength={1000}
        onInput={(text) => {
          setPasted(text);
          if (text.trim().length > 20) void run(() => ask(text));
        }}
      />
    </Page>
  );
}

function VerdictShown(props: { verdict: Verdict }) {
  const known = () => (props.verdict === 'unreadable' ? undefined : props.verdict);
  const where = () => ({ bank: bankName(known()?.bin ?? ''), end: known()?.accountEnd ?? '' });
  const name = () => known()?.verdict ?? 'unreadable';
  return (
    <section class="card heavy stack gap-2 empty" role="status">
      <Switch>
        <Match when={name() === 'same'}>
          <Tile icon="okc" big />
          <h2 class="h">{t('payments.check.same')}</h2>
          <p>{t('payments.check.sameHelp', where())}</p>
        </Match>
        <Match when={name() === 'former'}>
          <Tile icon="alert" tone="rice" big />
          <h2 class="h">{t('payments.check.former')}</h2>
          <p>{t('payments.check.formerHelp', where())}</p>
        </Match>
        <Match when={name() === 'other'}>
          <Tile icon="stop" tone="clay" big />
          <h2 class="h">{t('payments.check.other')}</h2>
          <p>{t('payments.check.otherHelp', where())}</p>
        </Match>
        <Match when={name() === 'not_payable'}>
          <Tile icon="stop" tone="clay" big />
          <h2 class="h">{t('payments.check.notPayable')}</h2>
          <p>{t('payments.check.notPayableHelp')}</p>
        </Match>
        <Match when={name() === 'unreadable'}>
          <Tile icon="eye" tone="paper" big />
          <h2 class="h">{t('payments.check.unreadable')}</h2>
          <p>{t('payments.check.unreadableHelp')}</p>
        </Match>
      </Switch>
      <Show when={known()?.amountDong}>
        {(dong) => <p>{t('payments.check.amount', { amount: formatDong(dong()) })}</p>}
      </Show>
    </section>
  );
}
