import type { Dossier, ListingRecord } from '@lensan/contract';
import { mayRemove } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Sheet } from '../../../ui/index.ts';
import { hideListing, nameOf } from '../listings.data.ts';
import type { Removed } from '../removed.data.ts';

/**
 * One button that takes a listing back: what buyers see is taken down, anything else is deleted.
 * Each asks once.
 */
export function TakeBack(props: {
  dossier: Dossier;
  listing: ListingRecord;
  removed: Removed;
  /** Runs before a removal, so that nothing of it is saved afterwards. */
  before?: (() => Promise<unknown>) | undefined;
  onRemoved?: (() => void) | undefined;
}) {
  const [isAsking, setAsking] = createSignal(false);
  const isPublic = () => !mayRemove(props.listing);
  const name = () => props.listing.facts.name || nameOf(props.listing);
  const [isDown, setDown] = createSignal(false);
  const takeDown = async () => {
    await hideListing(props.listing);
    setDown(true);
  };
  const remove = async () => {
    await props.before?.();
    await props.removed.remove(props.dossier, props.listing);
    props.onRemoved?.();
  };
  const yes = () => {
    setAsking(false);
    if (isPublic()) void takeDown();
    else void remove();
  };
  return (
    <Show when={props.removed.isReady()}>
      <Show when={isDown() && !isPublic()}>
        <Note kind="done">{t('undo.takenDown')}</Note>
      </Show>
      <Button
        size="small"
        kind="danger"
        icon={isPublic() ? 'hidden' : 'trash'}
        onClick={() => setAsking(true)}
      >
        {t(isPublic() ? 'undo.takeDown' : 'undo.remove')}
      </Button>
      <Sheet
        open={isAsking()}
        title={t(isPublic() ? 'undo.takeDownTitle' : 'undo.removeTitle', { name: name() })}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="stop" block icon={isPublic() ? 'hidden' : 'trash'} onClick={yes}>
            {t(isPublic() ? 'undo.takeDown' : 'undo.remove')}
          </Button>
        }
      >
        <p>{t(isPublic() ? 'undo.takeDownHelp' : 'undo.removeHelp')}</p>
      </Sheet>
    </Show>
  );
}
