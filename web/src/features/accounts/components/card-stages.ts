import { createSignal } from 'solid-js';
import { createHands } from '../../../frame/hands.ts';
import { createSteps } from '../../../frame/steps.ts';
import { handOverStages, type HandOverStage } from './card-hand-over.tsx';

/** `made`: the card is on screen with its secret. */
export type CardStage = 'card' | 'made' | HandOverStage;
const stages = ['card', 'made', ...handOverStages] as const;

/**
 * Where the mentor's page of a card stands. The secret lies in memory only: a page opened anew
 * begins at the desk.
 */
export function createCardStages(householdId: string) {
  const [stage, setStage] = createSignal<CardStage>('card');
  const [code, setCode] = createSignal('');
  const isHanded = () => stage() === 'pin' || stage() === 'handBack';
  const { hands, setHands } = createHands(isHanded, 'held');
  const steps = createSteps<CardStage>({
    name: `card-${householdId}`,
    isReady: () => true,
    place: stage,
    places: () => (code() === '' ? ['card'] : stages),
    show(place) {
      if (!isHanded()) setStage(place);
    },
    mayGoOn: () => stage() === 'card',
    onHeld() {
      if (stage() === 'pin') setHands('returning');
    },
  });
  return { stage, setStage, code, setCode, hands, setHands, steps };
}
