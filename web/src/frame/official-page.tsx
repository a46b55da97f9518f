import type { JSX } from 'solid-js';
import { session } from '../session.ts';
import { t } from '../text/index.ts';
import { DeskPage } from '../ui/desk-page.tsx';

export interface OfficialPageProps {
  title: string;
  filters?: JSX.Element | undefined;
  asOf?: JSX.Element | undefined;
  isLate?: boolean | undefined;
  above?: JSX.Element | undefined;
  /** Claims waiting for review, shown at the door. */
  waiting?: number | undefined;
  children: JSX.Element;
}

/** A page of the commune's desk with its doors and who sits there. */
export function OfficialPage(props: OfficialPageProps) {
  const who = () => {
    const now = session();
    if (now.status !== 'signed-in') return '';
    const grant = now.me?.grants.find((one) => one.role === 'commune_official' || one.role === 'province_official');
    return grant === undefined ? now.name : `${now.name} · ${t(`common.role.${grant.role}`)} ${grant.name}`;
  };
  return (
    <DeskPage title={props.title} who={who()} filters={props.filters} asOf={props.asOf} isLate={props.isLate} above={props.above}
      doors={[
        { href: '/', word: t('common.door.overview') }, { href: '/thon', word: t('common.door.villages') }, { href: '/nguoi', word: t('common.door.mentors') },
        { href: '/xem-lai', word: t('common.door.review'), count: props.waiting }, { href: '/bao-cao', word: t('common.door.reports') }, { href: '/toi', word: t('common.tab.me') },
      ]}>{props.children}</DeskPage>
  );
}
