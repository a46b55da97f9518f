import { createSignal } from 'solid-js';
import { t } from '../../../text/index.ts';
import { PinPad } from '../../../ui/pin-pad.tsx';
import { isSimplePin } from '../local-pin.ts';

/**
 * A new PIN, typed twice. Nothing is stored before both are equal. `error` is what the server said
 * of the last one.
 */
export function PinTwice(props: {
  question: string;
  onChosen: (pin: string) => void;
  error?: string | undefined;
}) {
  const [first, setFirst] = createSignal<string>();
  const [typed, setTyped] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const restart = (sentence: string) => {
    setFirst(undefined);
    setTyped('');
    setProblem(sentence);
  };
  const type = (pin: string) => {
    setTyped(pin);
    if (pin.length > 0) setProblem(undefined);
    if (pin.length < 6) return;
    if (isSimplePin(pin)) {
      restart(t('accounts.pin.simple'));
      return;
    }
    const before = first();
    if (before === undefined) {
      setFirst(pin);
      setTyped('');
      return;
    }
    if (before !== pin) {
      restart(t('accounts.pin.differs'));
      return;
    }
    restart('');
    setProblem(undefined);
    props.onChosen(pin);
  };
  const label = () => (first() === undefined ? props.question : t('accounts.pin.again'));
  return (
    <>
      <h2 class="h center">{label()}</h2>
      <PinPad
        label={label()}
        value={typed()}
        length={6}
        onInput={type}
        error={problem() ?? props.error}
      />
    </>
  );
}
