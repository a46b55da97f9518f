import type { JSX } from 'solid-js';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

/** A card that leads somewhere: the four doors of a household's home. */
export function DoorCard(props: { href: string; icon: IconName; children: JSX.Element }) {
  return (
    <a class="choice" href={props.href}>
      <Icon name={props.icon} />
      <span class="xl">{props.children}</span>
    </a>
  );
}
