import { t } from '../text/index.ts';
import { TabBar } from '../ui/tab-bar.tsx';

/** What can be done with one household: the bar below its sheet. */
export const HouseholdTabs = (props: { householdId: string }) => {
  const to = (rest: string) => `/ho/${props.householdId}/${rest}`;
  return (
    <TabBar
      label={t('common.tab.household')}
      tabs={[
        { href: to('tham'), icon: 'edit', word: t('common.tab.visit') },
        { href: to('tin'), icon: 'box', word: t('common.tab.listings') },
        { href: to('nhan-tien'), icon: 'qr', word: t('common.tab.payments') },
        { href: to('kich-ban'), icon: 'live', word: t('common.tab.live') },
      ]}
    />
  );
};
