import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { createHousehold } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Empty, List, ListItem, Page } from '../../../ui/index.ts';
import { PictureTile } from '../../photos/components/picture.tsx';
import { mainPhoto } from '../../photos/photos.data.ts';
import { Missing } from '../components/missing-gate.tsx';
import { scriptOf, sellable } from '../livestream.data.ts';

/** Which of the household's goods the live is about. */
export default function ChoosePage() {
  const params = useParams<{ householdId: string }>();
  const dossier = createHousehold(() => params.householdId);
  return (
    <Page title={t('livestream.choose.title')} back={`/ho/${params.householdId}`}>
      <Show when={dossier()} fallback={<Missing />}>
        {(known) => (
          <Show
            when={sellable(known()).length > 0}
            fallback={
              <Empty
                icon="live"
                title={t('livestream.empty.title')}
                help={t('livestream.empty.help')}
                action={
                  <Button kind="main" href={`/ho/${params.householdId}/tin`}>
                    {t('livestream.empty.action')}
                  </Button>
                }
              />
            }
          >
            <h2 class="h">{t('livestream.choose.question')}</h2>
            <List>
              <For each={sellable(known())}>
                {(listing) => (
                  <ListItem
                    href={`/ho/${params.householdId}/kich-ban/${listing.id}`}
                    tile={<PictureTile photo={mainPhoto(known(), listing.id)} icon="live" />}
                    title={listing.title ?? listing.facts.name}
                    under={t(
                      scriptOf(known(), listing.id)
                        ? 'livestream.choose.ready'
                        : 'livestream.choose.new',
                    )}
                  />
                )}
              </For>
            </List>
          </Show>
        )}
      </Show>
    </Page>
  );
}
