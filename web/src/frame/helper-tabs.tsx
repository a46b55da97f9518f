import { t } from '../text/index.ts';
import { TabBar } from '../ui/tab-bar.tsx';

/** The four doors of a mentor or team leader. */
export const HelperTabs = () => (
  <TabBar
    tabs={[
      { href: '/', icon: 'calendar', word: t('common.tab.today') },
      { href: '/ho', icon: 'home', word: t('common.tab.households') },
      { href: '/hoc', icon: 'book', word: t('common.tab.lessons') },
      { href: '/toi', icon: 'user', word: t('common.tab.me') },
    ]}
  />
);
