import type { Dossier } from '@lensan/contract';
import { lazy, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, SavedLine } from '../../../ui/index.ts';
import { photosOf } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { blockOf, hasMoreToAsk, stepNames } from '../wizard-steps.ts';

const PostDock = lazy(async () => ({ default: (await import('./post-dock.tsx')).PostDock }));

/** Onward and back, one question after the other inside "Hỏi thêm". */
export function WizardDock(props: { wizard: Wizard; dossier: Dossier; onBack: () => void }) {
  // One wizard as long as the page is open.
  const { wizard } = props;
  const place = () => ({ step: wizard.step(), question: wizard.question() });
  const blocked = () => {
    const block = blockOf(wizard.step(), wizard.facts(), wizard.problems());
    return block && t(`listings.dock.${block}`);
  };
  return (
    <Show
      when={wizard.step() < stepNames.length}
      fallback={
        <Show when={wizard.facts()}>
          {(facts) => (
            <PostDock
              wizard={wizard}
              dossier={props.dossier}
              facts={facts()}
              photos={photosOf(props.dossier, wizard.listingId)}
            />
          )}
        </Show>
      }
    >
      <Button kind="main" iconAfter="next" disabledReason={blocked()} onClick={wizard.next}>
        {t('common.next')}
      </Button>
      <div class="pair">
        <Show when={wizard.step() > 1} fallback={<span />}>
          <Button size="small" kind="quiet" icon="back" onClick={props.onBack}>
            {t('common.back')}
          </Button>
        </Show>
        <Show
          when={hasMoreToAsk(place(), wizard.facts())}
          fallback={<SavedLine state={{ kind: 'saved' }} />}
        >
          <Button size="small" kind="quiet" onClick={wizard.skipAsking}>
            {t('listings.dock.skipAll')}
          </Button>
        </Show>
      </div>
    </Show>
  );
}
