import type { ListingFacts } from '@lensan/listing';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard } from '../../../ui/index.ts';
import { LogoChoice } from './logo-choice.tsx';
import { certificateOf, firstPrice, type OverlayWishes } from './overlays.ts';

/** Which words and signs stand on the picture, and whether several go together in one. */
export function OverlayChoices(props: {
  facts: ListingFacts;
  shopName: string | null;
  day: string;
  wishes: OverlayWishes;
  onChange: (wishes: OverlayWishes) => void;
  /** The sign kept on this phone; undefined while it is being read. */
  logo: Blob | null | undefined;
  onLogo: (picture: Blob) => void;
  collage: { readonly isOn: boolean; readonly onToggle: (isOn: boolean) => void } | undefined;
}) {
  const wish = (part: Partial<OverlayWishes>) => props.onChange({ ...props.wishes, ...part });
  return (
    <div class="stack gap-2">
      <Show when={firstPrice(props.facts) !== null}>
        <CheckCard
          word={t('listings.pictures.price')}
          checked={props.wishes.price}
          onChange={(price) => wish({ price })}
        />
      </Show>
      <Show when={certificateOf(props.facts, props.day)}>
        {(certificate) => (
          <CheckCard
            word={t('listings.pictures.stars', { count: certificate().stars })}
            checked={props.wishes.stars}
            onChange={(stars) => wish({ stars })}
          />
        )}
      </Show>
      <CheckCard
        word={t('listings.pictures.shop')}
        under={props.shopName ?? undefined}
        checked={props.wishes.shop}
        onChange={(shop) => wish({ shop })}
      />
      <Show when={props.logo !== undefined}>
        <LogoChoice
          picture={props.logo ?? null}
          isOn={props.wishes.logo}
          onToggle={(logo) => wish({ logo })}
          onChoose={(picture) => {
            props.onLogo(picture);
            wish({ logo: true });
          }}
        />
      </Show>
      <Show when={props.collage}>
        {(collage) => (
          <CheckCard
            word={t('listings.pictures.collage')}
            under={t('listings.pictures.collageHelp')}
            checked={collage().isOn}
            onChange={(isOn) => collage().onToggle(isOn)}
          />
        )}
      </Show>
    </div>
  );
}
