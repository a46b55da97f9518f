import { createSignal, type JSX } from 'solid-js';
import { session } from '../session.ts';
import { t } from '../text/index.ts';
import { DeskPage } from '../ui/desk-page.tsx';
import { TabBar, type Tab } from '../ui/tab-bar.tsx';
import './official-page.css';

export interface OfficialPageProps {
  title: string;
  filters?: JSX.Element | undefined;
  asOf?: JSX.Element | undefined;
  isLate?: boolean | undefined;
  above?: JSX.Element | undefined;
  children: JSX.Element;
}

/** Claims that wait in the own commune, as last heard; shown at the door of every page. */
const [waitingClaims, setWaitingClaims] = createSignal(0);
export { setWaitingClaims };

/**
 * A page of the commune's or province's desk with its doors and who sits there. A province reads;
 * reviewing is the commune's.
 */
export function OfficialPage(props: OfficialPageProps) {
  const grant = () => {
    const now = session();
    return now.status === 'signed-in'
      ? now.me?.grants.find(
          (one) => one.role === 'commune_official' || one.role === 'province_official',
        )
      : undefined;
  };
  const who = () => {
    const now = session();
    const held = grant();
    return now.status !== 'signed-in'
      ? ''
      : held === undefined
        ? now.name
        : `${now.name} · ${t('common.officialOf', { unit: held.name.charAt(0).toLowerCase() + held.name.slice(1) })}`;
  };
  const isProvince = () => grant()?.role === 'province_official';
  const doors = () => [
    { href: '/', word: t('common.door.overview') },
    { href: '/thon', word: t(isProvince() ? 'common.door.communes' : 'common.door.villages') },
    ...(isProvince()
      ? []
      : [
          { href: '/nguoi', word: t('common.door.mentors') },
          { href: '/xem-lai', word: t('common.door.review'), count: waitingClaims() || undefined },
        ]),
    { href: '/bao-cao', word: t('common.door.reports') },
    { href: '/toi', word: t('common.tab.me') },
  ];
  /**
   * On a phone the bar of doors is the tab bar of every other page; what has no tab is opened from
   * the overview.
   */
  const tabs = (): Tab[] => [
    { href: '/', icon: 'chart', word: t('common.tab.overview') },
    {
      href: '/thon',
      icon: 'home',
      word: t(isProvince() ? 'common.door.communes' : 'common.tab.villages'),
    },
    isProvince()
      ? { href: '/bao-cao', icon: 'file', word: t('common.door.reports') }
      : { href: '/xem-lai', icon: 'eye', word: t('common.tab.review') },
    { href: '/toi', icon: 'user', word: t('common.tab.me') },
  ];
  return (
    <div class="official">
      <DeskPage
        title={props.title}
        who={who()}
        filters={props.filters}
        asOf={props.asOf}
        isLate={props.isLate}
        above={props.above}
        doors={doors()}
      >
        {props.children}
      </DeskPage>
      <TabBar tabs={tabs()} />
    </div>
  );
}
