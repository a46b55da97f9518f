import { useLocation } from '@solidjs/router';
import { For } from 'solid-js';
import { t } from '../text/index.ts';
import { Icon } from './icon/icon.tsx';
import type { IconName } from './icon/names.ts';

export interface Tab {
  readonly href: string;
  readonly icon: IconName;
  /** At most 8 letters. */ readonly word: string;
}

/** Four doors at most. The one whose address is open is marked. */
export function TabBar(props: { tabs: readonly Tab[]; label?: string | undefined }) {
  const location = useLocation();
  const isOpen = (href: string) =>
    href === '/'
      ? location.pathname === '/'
      : location.pathname === href || location.pathname.startsWith(`${href}/`);
  return (
    <nav class="nav" aria-label={props.label ?? t('kit.nav.main')}>
      <For each={props.tabs}>
        {(tab) => (
          <a href={tab.href} aria-current={isOpen(tab.href) ? 'page' : undefined}>
            <Icon name={tab.icon} />
            {tab.word}
          </a>
        )}
      </For>
    </nav>
  );
}
