import type { Dossier, HouseholdEditBody, HouseholdRecord } from '@lensan/contract';
import { capitalize } from '@lensan/vietnamese';
import { createSignal } from 'solid-js';
import { StepContent } from '../../../frame/step-content.tsx';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Sheet } from '../../../ui/index.ts';
import type { Line } from '../edit-words.ts';
import { PublicationQuestion } from './publication-question.tsx';
import {
  DeviceQuestion,
  KindQuestion,
  LineQuestion,
  NameQuestion,
  PriorityQuestion,
  SellsQuestion,
  TermQuestion,
} from './questions.tsx';

const statuses = ['open', 'paused', 'moved', 'declined'] as const;
type Patch = Omit<HouseholdEditBody, 'id'>;

/** One line of a household asked again; nothing is kept before "Lưu". */
export function EditSheet(props: {
  dossier: Dossier;
  line: Line;
  /** Goods of the households here that fit what is typed. */
  goodsLike: (typed: string) => readonly string[];
  onSave: (patch: Patch) => Promise<void>;
  onClose: () => void;
}) {
  const household = () => props.dossier.household;
  const [patch, setPatch] = createSignal<Patch>({});
  const now = () => ({ ...household(), ...patch() }) as HouseholdRecord;
  const save = async () => {
    if (Object.keys(patch()).length > 0) await props.onSave(patch());
    props.onClose();
  };
  return (
    <Sheet
      open
      title={t(`households.field.${props.line}`)}
      onClose={props.onClose}
      actions={
        <Button
          kind="main"
          icon="check"
          disabledReason={now().headName.trim() === '' ? t('households.missing.name') : undefined}
          onClick={() => void save()}
        >
          {t('common.save')}
        </Button>
      }
    >
      <StepContent
        step={props.line}
        pages={{
          headName: () => (
            <NameQuestion value={now().headName} onChange={(headName) => setPatch({ headName })} />
          ),
          addressAs: () => (
            <TermQuestion
              headName={household().headName}
              value={now().addressAs}
              onChange={(addressAs) => setPatch({ addressAs })}
            />
          ),
          kind: () => <KindQuestion value={now().kind} onChange={(kind) => setPatch({ kind })} />,
          sells: () => (
            <SellsQuestion
              value={now().sells}
              onChange={(sells) => setPatch({ sells })}
              offered={props.goodsLike(now().sells)}
            />
          ),
          addressLine: () => (
            <LineQuestion
              value={now().addressLine}
              onChange={(addressLine) => setPatch({ addressLine })}
            />
          ),
          device: () => (
            <DeviceQuestion value={now().device} onChange={(device) => setPatch({ device })} />
          ),
          isPriority: () => (
            <>
              <PriorityQuestion
                value={now().isPriority}
                onChange={(isPriority) => setPatch({ isPriority })}
              />
              <p class="sm soft">{t('households.priority.help')}</p>
            </>
          ),
          publication: () => (
            <PublicationQuestion
              value={now().publication}
              onChange={(publication) => setPatch({ publication })}
            />
          ),
          status: () => (
            <ChoiceCards
              columns="one"
              label={t('households.field.status')}
              value={statuses.find((one) => one === now().status)}
              onChoose={(status) => setPatch({ status })}
              choices={statuses.map((value) => ({
                value,
                word: capitalize(t(`households.status.${value}`)),
              }))}
            />
          ),
        }}
      />
    </Sheet>
  );
}
