import { capitalize } from '@lensan/vietnamese/fold.ts';
import type { Dossier, PayeeRecord } from '@lensan/contract';
import { groupAccount } from '@lensan/vietqr';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { calledName } from '../../../text/called-name.ts';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Note, NotFound, Page } from '../../../ui/index.ts';
import { HouseholdGate } from '../components/household-gate.tsx';
import { bankName, finishTest, openOf, whenOf } from '../payments.data.ts';

/**
 * k2: two people wrote two numbers. The household is asked; what is not chosen is given up, what is
 * chosen is tested again.
 */
export default function TwoNumbersPage() {
  const params = useParams<{ householdId: string }>();
  const home = () => `/ho/${params.householdId}/nhan-tien`;
  return (
    <HouseholdGate id={params.householdId} title={t('payments.two.title')} back={home()}>
      {(dossier) => <TwoNumbers dossier={dossier()} home={home()} />}
    </HouseholdGate>
  );
}

function TwoNumbers(props: { dossier: Dossier; home: string }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = createSignal<string>();
  const open = () => openOf(props.dossier).slice(-2);
  const who = () => calledName(props.dossier.household);
  /** One of them is not on this phone in full: then both are told by their endings. */
  const isHidden = () => open().some((payee) => payee.account === null);
  const choose = async () => {
    for (const other of open())
      if (other.id !== chosen()) await finishTest(other, 'name_read', false);
    navigate(`${props.home}/${chosen()}/thu`, { replace: true });
  };
  return (
    <Page
      title={t('payments.two.title')}
      back={props.home}
      dock={
        <>
          <Button
            kind="main"
            icon="check"
            disabledReason={chosen() === undefined ? t('payments.two.choice') : undefined}
            onClick={() => void choose()}
          >
            {t('payments.two.choose')}
          </Button>
          <Show when={props.dossier.household.phone}>
            {(phone) => (
              <Button icon="call" block href={`tel:${phone()}`}>
                {t('common.call', { name: who() })}
              </Button>
            )}
          </Show>
        </>
      }
    >
      <Show when={open().length > 1} fallback={<NotFound />}>
        <h2 class="h">{t('payments.two.question', { who: who() })}</h2>
        <p>
          {t('payments.two.help', {
            bank: [...new Set(open().map((payee) => bankName(payee.bin)))].join(', '),
            who: who(),
          })}
        </p>
        <ChoiceCards
          label={t('payments.two.question', { who: who() })}
          columns="one"
          value={chosen()}
          onChoose={setChosen}
          choices={open().map((payee) => ({ value: payee.id, word: numberOf(payee, isHidden()) }))}
          face={(choice) => {
            const payee = open().find((found) => found.id === choice.value);
            const other = open().find((found) => found.id !== choice.value);
            return (
              payee && (
                <span class="stack gap-1">
                  <span class="xl nowrap">
                    <Digits
                      mine={numberOf(payee, isHidden())}
                      theirs={other && numberOf(other, isHidden())}
                    />
                  </span>
                  <span class="sm soft">
                    {capitalize(
                      t('payments.two.by', {
                        name: payee.proposedByName,
                        when: whenOf(payee.proposedAt),
                      }),
                    )}
                  </span>
                </span>
              )
            );
          }}
        />
        <Note icon="lock">{t('payments.two.note')}</Note>
      </Show>
    </Page>
  );
}

const numberOf = (payee: PayeeRecord, isHidden: boolean) =>
  isHidden || payee.account === null
    ? t('payments.two.hidden', { end: payee.accountEnd })
    : groupAccount(payee.account);

/** A number with the digits that differ marked, compared from the end: one may be longer. */
function Digits(props: { mine: string; theirs: string | undefined }) {
  const parts = () => {
    const theirs = [...(props.theirs ?? props.mine)].toReversed();
    return [...props.mine]
      .toReversed()
      .map((letter, place) => ({ letter, differs: letter !== ' ' && theirs[place] !== letter }))
      .toReversed();
  };
  return (
    <For each={parts()}>
      {(part) => (
        <Show when={part.differs} fallback={part.letter}>
          <mark>{part.letter}</mark>
        </Show>
      )}
    </For>
  );
}
