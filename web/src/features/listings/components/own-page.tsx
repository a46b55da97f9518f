import { listingPagePath, type Dossier, type ListingRecord } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { mayPublish } from '../listings.data.ts';
import { hasNewPrice } from '../posting.ts';
import { copyText } from '../../../ui/sharing.ts';

/** Where the household's own page stands. */
export function OwnPage(props: { dossier: Dossier; listing: ListingRecord | undefined }) {
  const url = () => {
    const code = props.listing?.publicCode;
    return code ? location.origin + listingPagePath(code) : undefined;
  };
  return (
    <Show
      when={mayPublish(props.dossier)}
      fallback={
        <Note
          kind="should"
          actions={
            <Button size="small" href={`/ho/${props.dossier.household.id}/dong-y`}>
              {t('listings.post.askConsent')}
            </Button>
          }
        >
          {t('listings.post.noConsent')}
        </Note>
      }
    >
      <Show when={props.listing?.state === 'published'}>
        <Show
          when={url()}
          fallback={
            <Note kind="info" icon="clock">
              {t('listings.post.pageWaits')}
            </Note>
          }
        >
          {(address) => (
            <Note
              kind="done"
              actions={
                <>
                  <Button size="small" icon="eye" href={address()}>
                    {t('listings.post.openPage')}
                  </Button>
                  <Button size="small" icon="copy" onClick={() => void copyText(address())}>
                    {t('listings.post.copyLink')}
                  </Button>
                </>
              }
            >
              {t('listings.post.pageThere')}
            </Note>
          )}
        </Show>
        <Show when={props.listing && hasNewPrice(props.listing)}>
          <Note kind="should">{t('listings.post.priceChanged')}</Note>
        </Show>
      </Show>
    </Show>
  );
}
