import { givenName } from '@lensan/household';
import { formatInstant, formatPhone } from '@lensan/vietnamese';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { PinPad } from '../../../ui/pin-pad.tsx';
import type { Tries } from '../card-tries.ts';

interface Mentor {
  readonly name: string;
  readonly phone: string | null;
}

/** The PIN of a card, how many tries are left, the pause, and whom to call. */
export function CardPin(props: {
  mentor: Mentor | null;
  tries: Tries | undefined;
  problem: string | undefined;
  onTyping: () => void;
  onPin: (pin: string) => Promise<void>;
}) {
  const [pin, setPin] = createSignal('');
  const [isWaiting, setWaiting] = createSignal(false);
  createEffect(() => {
    const until = props.tries?.waitUntil ?? null;
    setWaiting(until !== null);
    if (until === null) return;
    const timer = setTimeout(() => {
      setWaiting(false);
      props.onTyping();
    }, until - Date.now());
    onCleanup(() => clearTimeout(timer));
  });
  const type = (typed: string) => {
    setPin(typed);
    if (typed.length > 0) props.onTyping();
    if (typed.length === 6) void props.onPin(typed).finally(() => setPin(''));
  };
  const error = () => {
    const left = props.tries?.left ?? null;
    return props.problem !== undefined && left !== null && left > 0
      ? t('accounts.open.left', { left })
      : props.problem;
  };
  return (
    <Show
      when={!isWaiting()}
      fallback={
        <>
          <Note kind="stop" icon="clock" alert>
            {t('accounts.open.paused', {
              time: formatInstant(props.tries?.waitUntil ?? 0, Date.now()),
            })}
          </Note>
          <ForgotPin mentor={props.mentor} />
        </>
      }
    >
      <h2 class="h center">{t('accounts.open.question')}</h2>
      <PinPad
        label={t('accounts.open.question')}
        value={pin()}
        length={6}
        onInput={type}
        error={error()}
      />
      <ForgotPin mentor={props.mentor} />
    </Show>
  );
}

/** Whom to call, as it stands on the card; only "your mentor" where nobody is known. */
const ForgotPin = (props: { mentor: Mentor | null }) => (
  <Show when={props.mentor} fallback={<p class="center">{t('accounts.open.forgotNobody')}</p>}>
    {(mentor) => (
      <Show
        when={mentor().phone}
        fallback={<p class="center">{t('accounts.open.forgotName', { name: mentor().name })}</p>}
      >
        {(phone) => (
          <div>
            {' '}
            <Button icon="call" block href={`tel:${phone()}`}>
              {t('accounts.open.forgot', { name: givenName(mentor().name) })}
              <br />
              <span class="nowrap">{formatPhone(phone())}</span>
            </Button>
          </div>
        )}
      </Show>
    )}
  </Show>
);
