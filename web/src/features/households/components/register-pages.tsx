import type { Dossier } from '@lensan/contract';
import { For, type Accessor, type JSX } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { nameOf } from '../households.data.ts';
import type { NewHousehold, QuestionName } from '../register.data.ts';
import {
  DeviceQuestion,
  KindQuestion,
  LineQuestion,
  NameQuestion,
  PriorityQuestion,
  SellsQuestion,
  TermQuestion,
  VillageQuestion,
} from './questions.tsx';

/** What the questions of a registration are given. */
export interface RegisterParts {
  readonly answers: Accessor<NewHousehold>;
  readonly change: (part: Partial<NewHousehold>) => void;
  readonly villages: Accessor<readonly { readonly id: string; readonly name: string }[]>;
  /** Households of the village with the name that is typed. */
  readonly twins: Accessor<readonly Dossier[]>;
  /** Goods of others here that fit what is typed. */
  readonly offered: Accessor<readonly string[]>;
  /** A village was chosen by a press alone: the next question may come. */
  readonly onVillage: () => void;
}

/** One page for each question of a registration. */
export const registerPages = ({
  answers,
  change,
  villages,
  twins,
  offered,
  onVillage,
}: RegisterParts): Readonly<Record<QuestionName, () => JSX.Element>> => ({
  village: () => (
    <VillageQuestion
      villages={villages()}
      value={answers().villageId}
      onChange={(villageId) => change({ villageId })}
      onSettle={onVillage}
    />
  ),
  name: () => (
    <>
      <NameQuestion value={answers().headName} onChange={(headName) => change({ headName })} />
      <For each={twins()}>{(twin) => <TwinNote twin={twin} />}</For>
    </>
  ),
  term: () => (
    <TermQuestion
      headName={answers().headName}
      value={answers().addressAs}
      onChange={(addressAs) => change({ addressAs })}
    />
  ),
  kind: () => <KindQuestion value={answers().kind} onChange={(kind) => change({ kind })} />,
  sells: () => (
    <SellsQuestion
      value={answers().sells}
      onChange={(sells) => change({ sells })}
      offered={offered()}
    />
  ),
  line: () => (
    <LineQuestion
      value={answers().addressLine}
      onChange={(addressLine) => change({ addressLine })}
    />
  ),
  device: () => (
    <DeviceQuestion value={answers().device} onChange={(device) => change({ device })} />
  ),
  priority: () => (
    <>
      <PriorityQuestion
        value={answers().isPriority}
        onChange={(isPriority) => change({ isPriority })}
      />
      <p class="sm soft">{t('households.priority.help')}</p>
    </>
  ),
});

/** A household of the same name in the same village: perhaps a colleague registered it. */
const TwinNote = (props: { twin: Dossier }) => (
  <Note
    kind="should"
    actions={
      <Button size="small" href={`/ho/${props.twin.household.id}`}>
        {t('households.new.openTwin')}
      </Button>
    }
  >
    {t('households.new.twin', {
      who: `${nameOf(props.twin)}${props.twin.household.sells ? ` (${props.twin.household.sells})` : ''}`,
    })}
  </Note>
);
