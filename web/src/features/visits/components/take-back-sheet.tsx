import type { MilestoneRecord, MilestoneVoidBody } from '@lensan/contract';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, Sheet } from '../../../ui/index.ts';
import { milestoneName, voidReasons } from '../milestones.data.ts';

type Reason = MilestoneVoidBody['reason'];

/** Why a milestone is taken back, then the press that does it. */
export function TakeBackSheet(props: {
  milestone: MilestoneRecord | undefined;
  onReturn: (milestone: MilestoneRecord, reason: Reason) => Promise<void>;
  onClose: () => void;
}) {
  const [reason, setReason] = createSignal<Reason>();
  const close = () => {
    setReason(undefined);
    props.onClose();
  };
  const save = async (milestone: MilestoneRecord) => {
    const chosen = reason();
    if (chosen) await props.onReturn(milestone, chosen);
    close();
  };
  return (
    <Show when={props.milestone}>
      {(milestone) => (
        <Sheet
          open
          title={t('visits.takeBackTitle', { name: milestoneName(milestone().code) })}
          onClose={close}
          actions={
            <Button
              kind={reason() ? 'stop' : 'danger'}
              block
              disabledReason={reason() ? undefined : t('visits.missing.why')}
              onClick={() => void save(milestone())}
            >
              {t('visits.takeBack')}
            </Button>
          }
        >
          <p>{t('visits.takeBackHelp')}</p>
          <ChoiceCards
            columns="one"
            label={t('visits.takeBack')}
            value={reason()}
            onChoose={setReason}
            choices={voidReasons.map((value) => ({ value, word: t(`visits.void.${value}`) }))}
          />
        </Sheet>
      )}
    </Show>
  );
}
