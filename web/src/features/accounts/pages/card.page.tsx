import { choosePin, issueCard, readCard, revokeCard, type CardView } from '@lensan/contract';
import { formatDate, formatInstant, formatPhone, vietnamDay } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { call } from '../../../api/client.ts';
import { createHousehold } from '../../../local/index.ts';
import { session } from '../../../session.ts';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { HandBack, HandOver } from '../../../ui/hand-over.tsx';
import { Button, Card, ErrorState, Loading, Note, Page, Sheet, Tile } from '../../../ui/index.ts';
import { failureSentence } from '../components/failure.ts';
import { PinTwice } from '../components/pin-twice.tsx';
import { SecretQr } from '../components/secret-qr.tsx';
import { secretLink } from '../components/secret-link.ts';
import '../components/print.css';

type Stage = { readonly kind: 'card' } | { readonly kind: 'made' } | { readonly kind: 'handOver' } | { readonly kind: 'pin' } | { readonly kind: 'handBack' };

/** The mentor's page of a household's card: make it, print it, hand the phone over for the PIN, lock a lost one. */
export default function CardPage() {
  const params = useParams<{ householdId: string }>();
  const dossier = createHousehold(() => params.householdId);
  const name = () => { const household = dossier()?.household; return household ? calledName(household) : ''; };
  const [stage, setStage] = createSignal<Stage>({ kind: 'card' });
  const [code, setCode] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const [asking, setAsking] = createSignal<'lost' | 'forgot'>();
  const [isBusy, setBusy] = createSignal(false);
  const [card, { mutate, refetch }] = createResource(() => params.householdId, async (householdId): Promise<CardView | string> => {
    try {
      return await call(readCard, { params: { householdId } });
    } catch (error) {
      return failureSentence(error, { offline: t('accounts.card.needsSignal') });
    }
  });
  const view = () => { const value = card(); return typeof value === 'object' ? value : undefined; };
  const failed = () => { const value = card(); return typeof value === 'string' ? value : undefined; };

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(failureSentence(error, { offline: t('accounts.card.needsSignal') }));
    } finally {
      setBusy(false);
    }
  };
  const make = (forgetPin: boolean) => attempt(async () => {
    const made = await call(issueCard, { params: { householdId: params.householdId }, body: { forgetPin } });
    setAsking(undefined);
    mutate(made.card);
    setCode(made.code);
    setStage({ kind: 'made' });
  });
  const lock = () => attempt(async () => {
    await call(revokeCard, { params: { householdId: params.householdId }, body: {} });
    setAsking(undefined);
    await refetch();
  });
  const choose = (pin: string) => attempt(async () => {
    await call(choosePin, { body: { code: code(), pin } });
    mutate((before) => (typeof before === 'object' ? { ...before, hasPin: true } : before));
    setStage({ kind: 'handBack' });
  });
  const me = () => { const now = session(); return now.status === 'signed-in' ? now : undefined; };
  const day = (at: number) => formatDate(vietnamDay(at));
  const waits = () => { const from = view()?.moneyFrom; return from != null && from > Date.now() ? t('accounts.card.waits', { time: formatInstant(from, Date.now()) }) : undefined; };

  return (
    <Switch>
      <Match when={stage().kind === 'handOver'}><HandOver name={name()} reason={t('accounts.card.reason', { name: name() })} onTaken={() => setStage({ kind: 'pin' })} /></Match>
      <Match when={stage().kind === 'pin'}>
        <Page title={t('accounts.card.choose')} silent large>
          <PinTwice question={t('accounts.card.choose')} onChosen={(pin) => void choose(pin)} error={problem()} />
          <Note kind="stop" icon="lock">{t('accounts.card.face.never')}</Note>
        </Page>
      </Match>
      <Match when={stage().kind === 'handBack'}><HandBack name={name()} mentor={me()?.name ?? ''} onBack={() => setStage({ kind: 'made' })} /></Match>
      <Match when={stage().kind === 'made'}>
        <Page title={t('accounts.card.ready')} silent close={`/ho/${params.householdId}`}
          dock={<><Button kind="main" icon="print" onClick={() => window.print()}>{t('accounts.card.printNow')}</Button><Show when={!view()?.hasPin}><Button icon="hand" block onClick={() => setStage({ kind: 'handOver' })}>{t('accounts.card.toPin')}</Button></Show></>}>
          <div class="print-sheet">
            <div class="card-face">
              <p class="b">{t('accounts.card.face.title')}</p>
              <p class="owner-name">{dossier()?.household.headName}</p>
              <SecretQr link={secretLink('/the', code())} spoken={name()} wide />
              <p>{t('accounts.card.face.how')}</p>
              <p class="b">{t('accounts.card.face.never')}</p>
              <p>{t('accounts.card.face.keep', { mentor: me()?.name ?? '', phone: me()?.me?.account.phone ? ` ${formatPhone(me()?.me?.account.phone ?? '')}` : '' })}</p>
            </div>
          </div>
          <Note kind="should">{t('accounts.card.readyHelp')}</Note>
          <Show when={view()?.hasPin}><Note kind="done">{t('accounts.card.pinYes')}</Note></Show>
          <Show when={waits()}>{(sentence) => <Note icon="clock">{sentence()}</Note>}</Show>
        </Page>
      </Match>
      <Match when={true}>
        <Page title={t('accounts.card.title', { name: name() })} back={`/ho/${params.householdId}`}
          dock={<Show when={view()}>{(shown) => <Button kind={shown().hasCard ? 'plain' : 'main'} block icon="card" busy={isBusy()} onClick={() => (shown().hasCard ? setAsking('lost') : void make(false))}>{shown().hasCard ? t('accounts.card.lost') : t('accounts.card.make')}</Button>}</Show>}>
          <Show when={failed()}>{(sentence) => <ErrorState sentence={sentence()} onRetry={() => void refetch()} retryWord={t('common.retry')} />}</Show>
          <Show when={card.loading}><Loading /></Show>
          <Show when={view()}>{(shown) => (
            <>
              <Card>
                <div class="row"><Tile icon="card" tone={shown().hasCard ? 'paddy' : 'paper'} big /><div class="grow stack gap-1">
                  <b class="lg">{shown().issuedAt === null ? t('accounts.card.none') : t('accounts.card.has', { date: day(shown().issuedAt ?? 0) })}</b>
                  <Show when={shown().hasCard} fallback={<span>{t('accounts.card.noneHelp')}</span>}>
                    <span>{shown().lastUsedAt === null ? t('accounts.card.neverUsed') : t('accounts.card.used', { date: day(shown().lastUsedAt ?? 0) })}</span>
                  </Show>
                  <span>{shown().hasPin ? t('accounts.card.pinYes') : t('accounts.card.pinNo')}</span>
                </div></div>
              </Card>
              <Show when={waits()}>{(sentence) => <Note icon="clock">{sentence()}</Note>}</Show>
              <Show when={shown().hasCard}><Button icon="key" block onClick={() => setAsking('forgot')}>{t('accounts.card.forgot')}</Button></Show>
            </>
          )}</Show>
          <Show when={problem()}>{(sentence) => <Note kind="stop" alert>{sentence()}</Note>}</Show>
          <Sheet open={asking() !== undefined} title={asking() === 'forgot' ? t('accounts.card.forgotQuestion') : t('accounts.card.lostQuestion')} onClose={() => setAsking(undefined)} silent
            actions={<Show when={asking() === 'forgot'} fallback={<><Button kind="stop" block busy={isBusy()} onClick={() => void lock()}>{t('accounts.card.lostYes')}</Button><Button block busy={isBusy()} onClick={() => void make(false)}>{t('accounts.card.again')}</Button></>}><Button kind="main" busy={isBusy()} onClick={() => void make(true)}>{t('accounts.card.forgotYes')}</Button></Show>}>
            <p>{t('accounts.card.lostHelp')}</p>
          </Sheet>
        </Page>
      </Match>
    </Switch>
  );
}
