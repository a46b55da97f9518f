import type { GoodsFacts, QuestionId } from '@lensan/listing';
import { Match, Switch } from 'solid-js';
import type { Wizard } from '../wizard.ts';
import type { GoodsAnswer } from './goods-answer.ts';
import {
  AdditivesQuestion,
  MakerQuestion,
  MakingQuestion,
  TasteQuestion,
} from './questions-making.tsx';
import {
  BundleQuestion,
  LifeQuestion,
  SendQuestion,
  StorageQuestion,
} from './questions-selling.tsx';
import { PapersQuestion } from './questions-shared.tsx';

/** One question about goods. */
export function GoodsQuestion(props: {
  id: QuestionId;
  wizard: Wizard;
  facts: GoodsFacts;
  who: string;
}) {
  const answer: GoodsAnswer = {
    get facts() {
      return props.facts;
    },
    get who() {
      return props.who;
    },
    set: (part) => props.wizard.setFacts({ ...props.facts, ...part }),
    settle: () => props.wizard.next(),
    error: (field) => props.wizard.fieldError(field),
  };
  return (
    <Switch>
      <Match when={props.id === 'making'}>
        <MakingQuestion {...answer} />
      </Match>
      <Match when={props.id === 'additives'}>
        <AdditivesQuestion {...answer} />
      </Match>
      <Match when={props.id === 'life'}>
        <LifeQuestion {...answer} />
      </Match>
      <Match when={props.id === 'storage'}>
        <StorageQuestion {...answer} />
      </Match>
      <Match when={props.id === 'taste'}>
        <TasteQuestion {...answer} />
      </Match>
      <Match when={props.id === 'maker'}>
        <MakerQuestion {...answer} />
      </Match>
      <Match when={props.id === 'papers'}>
        <PapersQuestion wizard={props.wizard} facts={props.facts} />
      </Match>
      <Match when={props.id === 'bundle'}>
        <BundleQuestion {...answer} />
      </Match>
      <Match when={props.id === 'send'}>
        <SendQuestion {...answer} />
      </Match>
    </Switch>
  );
}
