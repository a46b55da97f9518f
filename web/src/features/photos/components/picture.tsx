import type { PhotoRecord } from '@lensan/contract';
import { Show } from 'solid-js';
import { Tile } from '../../../ui/index.ts';
import type { IconName } from '../../../ui/index.ts';
import { createPictureUrl } from '../developed.ts';

/** A photo wherever one is shown; empty ground while it is on its way. */
export function Picture(props: { photo: PhotoRecord | undefined; alt: string; side?: 'before' | 'after' | undefined; widthPx?: number | undefined }) {
  // Side and width belong to the place on screen and never change there.
  const url = createPictureUrl(() => props.photo, props.side, props.widthPx);
  return <Show when={url()} fallback={<span class="picture-wait" role="img" aria-label={props.alt} />}>{(address) => <img src={address()} alt={props.alt} decoding="async" />}</Show>;
}

/** The 48 px square of a list: the photo, or an icon where there is none. */
export function PictureTile(props: { photo: PhotoRecord | undefined; icon: IconName }) {
  const url = createPictureUrl(() => props.photo, 'after', 160);
  return <Tile picture={url()} icon={props.icon} tone="paper" big />;
}
