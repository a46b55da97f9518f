import type { PhotoRecord } from '@lensan/contract';
import { placeholderUrl } from '@lensan/photo/placeholder.ts';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { Tile, type IconName } from '../../../ui/index.ts';
import { createPictureUrl } from '../developed.ts';

/**
 * A photo wherever one is shown; its blurred stand-in while it is on its way, or where there is no
 * signal to fetch it.
 */
export function Picture(props: {
  photo: PhotoRecord | undefined;
  alt: string;
  side?: 'before' | 'after' | undefined;
  widthPx?: number | undefined;
}) {
  // Side and width belong to the place on screen and never change there.
  const url = createPictureUrl(() => props.photo, props.side, props.widthPx);
  const [isLost, setLost] = createSignal(false);
  createEffect(on(url, () => setLost(false)));
  const standIn = () => {
    const known = props.photo?.placeholder;
    return known ? `url(${placeholderUrl(known)})` : 'none';
  };
  return (
    <Show
      when={!isLost() && url()}
      fallback={
        <span
          class="picture-wait"
          role="img"
          aria-label={props.alt}
          style={{ '--stand-in': standIn() }}
        />
      }
    >
      {(address) => (
        <img src={address()} alt={props.alt} decoding="async" onError={() => setLost(true)} />
      )}
    </Show>
  );
}

/** The 64 px square of a list: the photo, or an icon where there is none. */
export function PictureTile(props: { photo: PhotoRecord | undefined; icon: IconName }) {
  const url = createPictureUrl(() => props.photo, 'after', 160);
  return <Tile picture={url()} icon={props.icon} tone="paper" big />;
}
