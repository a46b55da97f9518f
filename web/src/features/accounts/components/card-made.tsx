import type { CardView } from '@lensan/contract';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { cardLines } from '../card-words.ts';
import { CardFace } from './card-face.tsx';
import { CardWaits } from './card-state.tsx';
import { secretLink } from './secret-link.ts';

/**
 * A card just made, with its secret: first the PIN of the household; then the card is opened on the
 * household's own phone, kept as a picture, or printed.
 */
export const CardMade = (props: {
  headName: string;
  name: string;
  code: string;
  card: CardView | undefined;
  onClose: () => void;
  onPin: () => void;
}) => (
  <Page
    title={t('accounts.card.ready')}
    silent
    onClose={props.onClose}
    dock={
      <Show
        when={props.card?.hasPin}
        fallback={
          <Button kind="main" icon="hand" onClick={props.onPin}>
            {t('accounts.card.toPin')}
          </Button>
        }
      >
        <Button kind="main" icon="check" onClick={props.onClose}>
          {t('common.done')}
        </Button>
      </Show>
    }
  >
    <Show when={props.card?.hasPin}>
      <Note kind="done">{t('accounts.card.pinYes')}</Note>
    </Show>
    <section class="stack gap-1">
      <h2 class="h">{t('accounts.card.openNow', { name: props.name })}</h2>
      <p>{t('accounts.card.openNowHelp', { name: props.name })}</p>
    </section>
    <CardFace headName={props.headName} code={props.code} />
    <Note kind="should">{t('accounts.card.readyHelp')}</Note>
    <KeepCard headName={props.headName} code={props.code} />
    <CardWaits card={props.card} />
  </Page>
);

/** The card on paper, now or later. */
function KeepCard(props: { headName: string; code: string }) {
  const [said, setSaid] = createSignal<string>();
  const save = async () => {
    try {
      const { saveCardPicture } = await import('../card-picture.ts');
      await saveCardPicture({
        title: t('accounts.card.face.title'),
        owner: props.headName,
        link: secretLink('/the', props.code),
        lines: cardLines(),
      });
      setSaid(t('accounts.card.saved'));
    } catch {
      // A phone that cannot draw or keep it still shows the code to be photographed or printed.
      setSaid(t('accounts.card.saveFailed'));
    }
  };
  return (
    <section class="stack gap-2">
      <h2 class="h">{t('accounts.card.paper')}</h2>
      <Button icon="download" block onClick={() => void save()}>
        {t('accounts.card.savePicture')}
      </Button>
      <p class="sm">{t('accounts.card.pictureIsCard')}</p>
      <p class="sm b" role="status">
        {said() ?? ''}
      </p>
      <Button icon="print" block onClick={() => window.print()}>
        {t('accounts.card.printNow')}
      </Button>
    </section>
  );
}
