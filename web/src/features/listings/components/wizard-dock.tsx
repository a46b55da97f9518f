import type { Dossier } from '@lensan/contract';
import { lazy, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, SavedLine } from '../../../ui/index.ts';
import { photosOf } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { blockOf, isAsking, placeAfter, placeBefore, stepNames } from '../wizard-steps.ts';

const PostDock = lazy(async () => ({ default: (await import('./post-dock.tsx')).PostDock }));

/** Onward and back, one question after the other inside step 4. */
export function WizardDock(props: { wizard: Wizard; dossier: Dossier }) {
  // One wizard as long as the page is open.
  const { wizard } = props;
  const place = () => ({ step: wizard.step(), question: wizard.question() });
  const next = () => wizard.goTo(placeAfter(place(), wizard.facts()));
  const back = () => wizard.goTo(placeBefore(place()));
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
      <Button kind="main" iconAfter="next" disabledReason={blocked()} onClick={next}>
        {t('common.next')}
      </Button>
      <div class="pair">
        <Show when={wizard.step() > 1} fallback={<span />}>
          <Button size="small" kind="quiet" icon="back" onClick={back}>
            {t('common.back')}
          </Button>
        </Show>
        <Show when={isAsking(wizard.step())} fallback={<SavedLine state={{ kind: 'saved' }} />}>
          <Button size="small" kind="quiet" onClick={next}>
            {t('common.skip')}
          </Button>
        </Show>
      </div>
    </Show>
  );
}
