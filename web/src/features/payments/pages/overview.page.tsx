import type { Dossier, PayeeRecord } from '@lensan/contract';
import { payeeState } from '@lensan/vietqr/payee';
import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js';
import { groupAccount } from '@lensan/vietqr';
import { t } from '../../../text/index.ts';
import { Button, Card, List, ListItem, Note, Page, Sheet, Tag } from '../../../ui/index.ts';
import { HouseholdGate } from '../components/household-gate.tsx';
import { bankName, currentOf, dayOf, freeze, openOf, payeesOf, whenOf } from '../payments.data.ts';

/** Where a household's money goes: the account in use, a change under way, former ones. */
export default function OverviewPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <HouseholdGate
      id={params.householdId}
      title={t('payments.title')}
      back={`/ho/${params.householdId}`}
      needsConsent
    >
      {(dossier) => <Overview dossier={dossier()} />}
    </HouseholdGate>
  );
}

function Overview(props: { dossier: Dossier }) {
  const navigate = useNavigate();
  const home = () => `/ho/${props.dossier.household.id}/nhan-tien`;
  const current = () => currentOf(props.dossier);
  const open = () => openOf(props.dossier);
  const former = () =>
    payeesOf(props.dossier).filter(
      (payee) => payee.id !== current()?.payee.id && !open().includes(payee),
    );
  // Nothing to look at yet: the first step of entering is what one came for.
  createEffect(() => {
    if (payeesOf(props.dossier).length === 0) navigate(`${home()}/so`, { replace: true });
  });
  return (
    <Page
      title={t('payments.title')}
      back={`/ho/${props.dossier.household.id}`}
      dock={
        <Switch
          fallback={
            <Button kind="main" icon="plus" href={`${home()}/so`}>
              {t('payments.now.add')}
            </Button>
          }
        >
          <Match when={current()?.isFrozen}>
            <Button kind="main" icon="lock" href={`${home()}/${current()?.payee.id}/xac-nhan`}>
              {t('payments.change.confirm')}
            </Button>
          </Match>
          <Match when={current()}>
            {(found) => (
              <Button kind="main" icon="qr" href={`${home()}/${found().payee.id}/bang`}>
                {t('payments.now.stand')}
              </Button>
            )}
          </Match>
          <Match when={open().length === 1 && open()[0]}>
            {(only) => (
              <Button kind="main" icon="check" href={`${home()}/${only().id}/thu`}>
                {t('payments.now.test')}
              </Button>
            )}
          </Match>
        </Switch>
      }
    >
      <Show when={open().length > 1}>
        <Note
          kind="stop"
          actions={
            <Button size="small" href={`${home()}/hai-so`}>
              {t('payments.change.twoSee')}
            </Button>
          }
        >
          {t('payments.change.two')}
        </Note>
      </Show>
      <Show
        when={current()}
        fallback={
          <Show when={open().length === 0}>
            <Note>{t('payments.now.none')}</Note>
          </Show>
        }
      >
        {(found) => <InUse payee={found().payee} isFrozen={found().isFrozen} home={home()} />}
      </Show>
      <For each={open()}>
        {(payee) => <Change payee={payee} isFirst={current() === null} home={home()} />}
      </For>
      <Show when={former().length > 0}>
        <h2 class="label">{t('payments.history.title')}</h2>
        <List>
          <For each={former()}>
            {(payee) => (
              <ListItem
                calm
                title={`${bankName(payee.bin)} · ${payee.accountEnd}`}
                under={`${payee.ownerName} · ${dayOf(payee.proposedAt)}`}
                end={<Tag>{t(`payments.history.${fateOf(payee)}`)}</Tag>}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={current()}>
        <Button icon="camera" block href={`/ho/${props.dossier.household.id}/kiem-tra-ma`}>
          {t('payments.now.check')}
        </Button>
        <Button kind="quiet" size="small" icon="swap" block href={`${home()}/so`}>
          {t('payments.now.change')}
        </Button>
      </Show>
    </Page>
  );
}

const fateOf = (payee: PayeeRecord) => {
  const state = payeeState(payee, Date.now());
  return state === 'refused' || state === 'void' || state === 'frozen' ? state : 'former';
};
const numberOf = (payee: PayeeRecord) =>
  payee.account === null ? `•••• ${payee.accountEnd}` : groupAccount(payee.account);

function InUse(props: { payee: PayeeRecord; isFrozen: boolean; home: string }) {
  const [isAsking, setAsking] = createSignal(false);
  return (
    <Card kind="next" label={t('payments.now.inUse')}>
      <p class="eyebrow">{t('payments.now.inUse')}</p>
      <b class="xl">{props.payee.ownerName}</b>
      <p class="lg">
        {bankName(props.payee.bin)} · {numberOf(props.payee)}
      </p>
      <Show when={props.payee.testedAt}>
        {(at) => <p class="soft">{t('payments.now.tested', { day: dayOf(at()) })}</p>}
      </Show>
      <Show
        when={props.isFrozen}
        fallback={
          <Button kind="quiet" size="small" icon="stop" onClick={() => setAsking(true)}>
            {t('payments.now.freeze')}
          </Button>
        }
      >
        <Note kind="stop">
          {t('payments.now.frozen', {
            who: props.payee.frozenByName ?? '',
            when: whenOf(props.payee.frozenAt ?? 0),
          })}
        </Note>
      </Show>
      <Sheet
        open={isAsking()}
        title={t('payments.now.freezeTitle')}
        onClose={() => setAsking(false)}
        actions={
          <Button
            kind="stop"
            icon="stop"
            block
            onClick={() => {
              setAsking(false);
              void freeze(props.payee);
            }}
          >
            {t('payments.now.freezeStrange')}
          </Button>
        }
      >
        <p>{t('payments.now.freezeHelp')}</p>
      </Sheet>
    </Card>
  );
}

function Change(props: { payee: PayeeRecord; isFirst: boolean; home: string }) {
  const state = () => payeeState(props.payee, Date.now());
  return (
    <Card kind="now" label={t('payments.change.title')}>
      <Show when={!props.isFirst}>
        <p class="eyebrow">{t('payments.change.title')}</p>
      </Show>
      <b class="lg">{props.payee.ownerName}</b>
      <p>
        {bankName(props.payee.bin)} · {numberOf(props.payee)}
      </p>
      <Switch>
        <Match when={state() === 'untested'}>
          <p class="soft">
            {t('payments.change.untested', {
              name: props.payee.proposedByName,
              when: whenOf(props.payee.proposedAt),
            })}
          </p>
          <Button icon="check" size="small" href={`${props.home}/${props.payee.id}/thu`}>
            {t('payments.now.test')}
          </Button>
        </Match>
        <Match when={state() === 'needs_household'}>
          <p>{t('payments.change.needsHousehold')}</p>
          <Button icon="lock" size="small" href={`${props.home}/${props.payee.id}/xac-nhan`}>
            {t('payments.change.confirm')}
          </Button>
        </Match>
        <Match when={state() === 'waiting'}>
          <p>{t('payments.change.waiting', { when: whenOf(props.payee.effectiveAt ?? 0) })}</p>
        </Match>
      </Switch>
      <Show when={!props.isFirst}>
        <Button kind="quiet" size="small" icon="stop" onClick={() => void freeze(props.payee)}>
          {t('payments.now.freezeStrange')}
        </Button>
      </Show>
    </Card>
  );
}
