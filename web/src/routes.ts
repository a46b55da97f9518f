import type { Component } from 'solid-js';
import type { Home, Role } from './session.ts';

type Load = () => Promise<{ readonly default: Component }>;

export interface AppRoute {
  /** Vietnamese words without marks, for example `/ho/:householdId/tin`. */
  readonly path: string;
  /** A page file has one default export, the page component. */
  readonly load: Load;
  /**
   * Roles that may open it; `anyone` also without signing in. Others see the same page as for "not
   * found".
   */
  readonly who: readonly Role[] | 'anyone';
}

export const helpers = ['mentor', 'team_leader'] as const satisfies readonly Role[];
export const officials = [
  'commune_official',
  'province_official',
] as const satisfies readonly Role[];
export const staff = [...helpers, ...officials] as const satisfies readonly Role[];
export const everybody = ['household', ...staff] as const satisfies readonly Role[];

/** What `/` shows. */
export const homes: Partial<Record<Home, Load>> = {
  mentor: () => import('./features/home/pages/today.page.tsx'),
  household: () => import('./features/home/pages/home.page.tsx'),
  official: () => import('./features/reports/pages/overview.page.tsx'),
};

/** Shown in place of any page: nobody is signed in, or the phone is locked by its PIN. */
export const doors: { signIn?: Load; unlock?: Load } = {
  signIn: () => import('./features/accounts/pages/sign-in.page.tsx'),
  unlock: () => import('./features/accounts/pages/unlock.page.tsx'),
};

/**
 * The parts of the kit in every state: only in development and in tests (`vite build --mode kit`).
 */
const kit: readonly AppRoute[] =
  import.meta.env.DEV || import.meta.env.MODE === 'kit'
    ? [
        { path: '/kit', load: () => import('./ui/kit/kit.page.tsx'), who: 'anyone' },
        {
          path: '/kit/viec',
          load: () => import('./features/sync/kit/work.page.tsx'),
          who: helpers,
        },
      ]
    : [];

/** Every page, one line each, grouped by feature. */
export const routes: readonly AppRoute[] = kit.concat([
  // accounts
  {
    path: '/dang-nhap',
    load: () => import('./features/accounts/pages/sign-in.page.tsx'),
    who: 'anyone',
  },
  { path: '/moi', load: () => import('./features/accounts/pages/accept.page.tsx'), who: 'anyone' },
  {
    path: '/the',
    load: () => import('./features/accounts/pages/card-open.page.tsx'),
    who: 'anyone',
  },
  {
    path: '/ma-pin',
    load: () => import('./features/accounts/pages/local-pin.page.tsx'),
    who: staff,
  },
  { path: '/toi', load: () => import('./features/accounts/pages/me.page.tsx'), who: everybody },
  {
    path: '/toi/mat-khau',
    load: () => import('./features/accounts/pages/password.page.tsx'),
    who: staff,
  },
  {
    path: '/toi/pin',
    load: () => import('./features/accounts/pages/change-pin.page.tsx'),
    who: ['household'],
  },
  {
    path: '/toi/may',
    load: () => import('./features/accounts/pages/devices.page.tsx'),
    who: everybody,
  },
  {
    path: '/ho/:householdId/the',
    load: () => import('./features/accounts/pages/card.page.tsx'),
    who: helpers,
  },
  // households, visits, learning
  { path: '/ho', load: () => import('./features/households/pages/list.page.tsx'), who: helpers },
  { path: '/ho/moi', load: () => import('./features/households/pages/new.page.tsx'), who: helpers },
  {
    path: '/ho/:householdId',
    load: () => import('./features/home/pages/sheet.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/sua',
    load: () => import('./features/households/pages/edit.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/so-dien-thoai',
    load: () => import('./features/households/pages/phone.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/dong-y',
    load: () => import('./features/households/pages/consents.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/dong-y/hoi',
    load: () => import('./features/households/pages/ask.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/tham',
    load: () => import('./features/visits/pages/visit.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/tham/so',
    load: () => import('./features/visits/pages/visits.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/moc',
    load: () => import('./features/visits/pages/milestones.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/moc/:code',
    load: () => import('./features/visits/pages/claim.page.tsx'),
    who: helpers,
  },
  {
    path: '/nha/dong-y',
    load: () => import('./features/households/pages/own-consents.page.tsx'),
    who: ['household'],
  },
  {
    path: '/nha/xac-nhan',
    load: () => import('./features/households/pages/own-claims.page.tsx'),
    who: ['household'],
  },
  {
    path: '/nha/du-lieu',
    load: () => import('./features/households/pages/own-data.page.tsx'),
    who: ['household'],
  },
  {
    path: '/hoc',
    load: () => import('./features/learning/pages/lessons.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/hoc/:skill',
    load: () => import('./features/learning/pages/lesson.page.tsx'),
    who: [...helpers, 'household'],
  },
  // teams
  { path: '/to', load: () => import('./features/teams/pages/list.page.tsx'), who: staff },
  {
    path: '/to/moi',
    load: () => import('./features/teams/pages/new-team.page.tsx'),
    who: ['team_leader', 'commune_official'],
  },
  {
    path: '/to/thon',
    load: () => import('./features/teams/pages/villages.page.tsx'),
    who: ['commune_official'],
  },
  {
    path: '/to/can-bo',
    load: () => import('./features/teams/pages/official.page.tsx'),
    who: ['province_official'],
  },
  { path: '/to/:teamId', load: () => import('./features/teams/pages/team.page.tsx'), who: staff },
  {
    path: '/to/:teamId/moi',
    load: () => import('./features/teams/pages/add-member.page.tsx'),
    who: ['team_leader', ...officials],
  },
  {
    path: '/nhap',
    load: () => import('./features/teams/pages/import.page.tsx'),
    who: ['commune_official'],
  },
  // listings
  {
    path: '/ho/:householdId/tin',
    load: () => import('./features/listings/pages/list.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/tin/:listingId',
    load: () => import('./features/listings/pages/wizard.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/tin/:listingId/anh',
    load: () => import('./features/listings/pages/pictures.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/tin/:listingId/kenh/:channel',
    load: () => import('./features/listings/pages/channel.page.tsx'),
    who: helpers,
  },
  {
    path: '/hang-cua-toi',
    load: () => import('./features/listings/pages/my-goods.page.tsx'),
    who: ['household'],
  },
  // photos
  {
    path: '/ho/:householdId/anh/:photoId',
    load: () => import('./features/photos/pages/edit.page.tsx'),
    who: helpers,
  },
  // livestream
  {
    path: '/ho/:householdId/kich-ban',
    load: () => import('./features/livestream/pages/choose.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/kich-ban/:listingId',
    load: () => import('./features/livestream/pages/script.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/kich-ban/:listingId/doc',
    load: () => import('./features/livestream/pages/prompter.page.tsx'),
    who: [...helpers, 'household'],
  },
  // payments
  {
    path: '/ho/:householdId/nhan-tien',
    load: () => import('./features/payments/pages/overview.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/nhan-tien/so',
    load: () => import('./features/payments/pages/enter.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/nhan-tien/hai-so',
    load: () => import('./features/payments/pages/two-numbers.page.tsx'),
    who: helpers,
  },
  {
    path: '/ho/:householdId/nhan-tien/:payeeId/thu',
    load: () => import('./features/payments/pages/test.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/nhan-tien/:payeeId/bang',
    load: () => import('./features/payments/pages/stand.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/nhan-tien/:payeeId/xac-nhan',
    load: () => import('./features/payments/pages/confirm.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/kiem-tra-ma',
    load: () => import('./features/payments/pages/check.page.tsx'),
    who: [...helpers, 'household'],
  },
  // orders
  {
    path: '/don-hang',
    load: () => import('./features/orders/pages/list.page.tsx'),
    who: ['household'],
  },
  {
    path: '/ho/:householdId/don-hang',
    load: () => import('./features/orders/pages/list.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/don-hang/moi',
    load: () => import('./features/orders/pages/new.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/don-hang/sao-ke',
    load: () => import('./features/orders/pages/statement.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/don-hang/tien-vao',
    load: () => import('./features/orders/pages/money.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ho/:householdId/don-hang/noi-ngan-hang',
    load: () => import('./features/orders/pages/link.page.tsx'),
    who: ['household'],
  },
  {
    path: '/ho/:householdId/don-hang/:orderId',
    load: () => import('./features/orders/pages/order.page.tsx'),
    who: [...helpers, 'household'],
  },
  {
    path: '/ma-nhan-tien',
    load: () => import('./features/payments/pages/own-code.page.tsx'),
    who: ['household'],
  },
  // reports
  {
    path: '/xa/:code',
    load: () => import('./features/reports/pages/overview.page.tsx'),
    who: officials,
  },
  {
    path: '/thon',
    load: () => import('./features/reports/pages/villages.page.tsx'),
    who: officials,
  },
  {
    path: '/thon/:villageId',
    load: () => import('./features/reports/pages/village.page.tsx'),
    who: officials,
  },
  {
    path: '/so-lieu',
    load: () => import('./features/reports/pages/rows.page.tsx'),
    who: officials,
  },
  {
    path: '/nguoi',
    load: () => import('./features/reports/pages/mentors.page.tsx'),
    who: officials,
  },
  {
    path: '/xem-lai',
    load: () => import('./features/reports/pages/review.page.tsx'),
    who: officials,
  },
  {
    path: '/hoi-lai',
    load: () => import('./features/reports/pages/questions.page.tsx'),
    who: officials,
  },
  {
    path: '/may-chua-gui',
    load: () => import('./features/reports/pages/phones.page.tsx'),
    who: officials,
  },
  {
    path: '/bao-cao',
    load: () => import('./features/reports/pages/report.page.tsx'),
    who: officials,
  },
  // sync
  { path: '/cho-gui', load: () => import('./features/sync/pages/unsent.page.tsx'), who: everybody },
  {
    path: '/cho-gui/gui-giup',
    load: () => import('./features/sync/pages/carry.page.tsx'),
    who: staff,
  },
  {
    path: '/cho-gui/may',
    load: () => import('./features/sync/pages/phone.page.tsx'),
    who: everybody,
  },
  {
    path: '/cho-gui/cho-xep',
    load: () => import('./features/sync/pages/waiting.page.tsx'),
    who: ['team_leader'],
  },
  {
    path: '/cho-gui/hai-ban/:householdId/:conflictId',
    load: () => import('./features/sync/pages/two-values.page.tsx'),
    who: helpers,
  },
]);
