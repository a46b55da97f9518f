import type { Home } from './session.ts';
import { everybody, helpers, officials, staff, type AppRoute, type Load } from './app-route.ts';

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

const page = (path: string, who: AppRoute['who'], load: Load): AppRoute => ({ path, load, who });

/** Every page, one line each, grouped by feature. */
export const routes: readonly AppRoute[] = kit.concat([
  // accounts
  page('/dang-nhap', 'anyone', () => import('./features/accounts/pages/sign-in.page.tsx')),
  page('/moi', 'anyone', () => import('./features/accounts/pages/accept.page.tsx')),
  page('/the', 'anyone', () => import('./features/accounts/pages/card-open.page.tsx')),
  page('/ma-pin', staff, () => import('./features/accounts/pages/local-pin.page.tsx')),
  page('/toi', everybody, () => import('./features/accounts/pages/me.page.tsx')),
  page('/toi/mat-khau', staff, () => import('./features/accounts/pages/password.page.tsx')),
  page('/toi/pin', ['household'], () => import('./features/accounts/pages/change-pin.page.tsx')),
  page('/toi/may', everybody, () => import('./features/accounts/pages/devices.page.tsx')),
  page('/ho/:householdId/the', helpers, () => import('./features/accounts/pages/card.page.tsx')),
  // households, visits, learning
  page('/ho', helpers, () => import('./features/households/pages/list.page.tsx')),
  page('/ho/moi', helpers, () => import('./features/households/pages/new.page.tsx')),
  page(
    '/ho/:householdId',
    [...helpers, 'household'],
    () => import('./features/home/pages/sheet.page.tsx'),
  ),
  page(
    '/ho/:householdId/trung',
    helpers,
    () => import('./features/households/pages/double.page.tsx'),
  ),
  page('/ho/:householdId/sua', helpers, () => import('./features/households/pages/edit.page.tsx')),
  page(
    '/ho/:householdId/so-dien-thoai',
    helpers,
    () => import('./features/households/pages/phone.page.tsx'),
  ),
  page(
    '/ho/:householdId/lien-he',
    [...helpers, 'household'],
    () => import('./features/households/pages/contact.page.tsx'),
  ),
  page(
    '/ho/:householdId/dong-y',
    helpers,
    () => import('./features/households/pages/consents.page.tsx'),
  ),
  page(
    '/ho/:householdId/dong-y/hoi',
    helpers,
    () => import('./features/households/pages/ask.page.tsx'),
  ),
  page('/ho/:householdId/tham', helpers, () => import('./features/visits/pages/visit.page.tsx')),
  page(
    '/ho/:householdId/tham/so',
    helpers,
    () => import('./features/visits/pages/visits.page.tsx'),
  ),
  page(
    '/ho/:householdId/tham/so/:visitId',
    helpers,
    () => import('./features/visits/pages/correct.page.tsx'),
  ),
  page(
    '/ho/:householdId/moc',
    helpers,
    () => import('./features/visits/pages/milestones.page.tsx'),
  ),
  page(
    '/ho/:householdId/moc/:code',
    helpers,
    () => import('./features/visits/pages/claim.page.tsx'),
  ),
  page(
    '/nha/dong-y',
    ['household'],
    () => import('./features/households/pages/own-consents.page.tsx'),
  ),
  page(
    '/nha/xac-nhan',
    ['household'],
    () => import('./features/households/pages/own-claims.page.tsx'),
  ),
  page(
    '/nha/du-lieu',
    ['household'],
    () => import('./features/households/pages/own-data.page.tsx'),
  ),
  page(
    '/hoc',
    [...helpers, 'household'],
    () => import('./features/learning/pages/lessons.page.tsx'),
  ),
  page(
    '/hoc/:skill',
    [...helpers, 'household'],
    () => import('./features/learning/pages/lesson.page.tsx'),
  ),
  // teams
  page('/to', staff, () => import('./features/teams/pages/list.page.tsx')),
  page(
    '/to/moi',
    ['team_leader', 'commune_official'],
    () => import('./features/teams/pages/new-team.page.tsx'),
  ),
  page('/to/thon', ['commune_official'], () => import('./features/teams/pages/villages.page.tsx')),
  page(
    '/to/can-bo',
    ['province_official'],
    () => import('./features/teams/pages/official.page.tsx'),
  ),
  page('/to/:teamId', staff, () => import('./features/teams/pages/team.page.tsx')),
  page(
    '/to/:teamId/moi',
    ['team_leader', ...officials],
    () => import('./features/teams/pages/add-member.page.tsx'),
  ),
  page('/nhap', ['commune_official'], () => import('./features/teams/pages/import.page.tsx')),
  // listings
  page('/ho/:householdId/tin', helpers, () => import('./features/listings/pages/list.page.tsx')),
  page(
    '/ho/:householdId/tin/don-dep',
    helpers,
    () => import('./features/listings/pages/tidy.page.tsx'),
  ),
  page(
    '/ho/:householdId/tin/:listingId',
    helpers,
    () => import('./features/listings/pages/wizard.page.tsx'),
  ),
  page(
    '/ho/:householdId/tin/:listingId/anh',
    helpers,
    () => import('./features/listings/pages/pictures.page.tsx'),
  ),
  page(
    '/ho/:householdId/tin/:listingId/kenh/:channel',
    helpers,
    () => import('./features/listings/pages/channel.page.tsx'),
  ),
  page('/hang-cua-toi', ['household'], () => import('./features/listings/pages/my-goods.page.tsx')),
  // photos
  page(
    '/ho/:householdId/anh/:photoId',
    helpers,
    () => import('./features/photos/pages/edit.page.tsx'),
  ),
  // livestream
  page(
    '/ho/:householdId/kich-ban',
    [...helpers, 'household'],
    () => import('./features/livestream/pages/choose.page.tsx'),
  ),
  page(
    '/ho/:householdId/kich-ban/:listingId',
    [...helpers, 'household'],
    () => import('./features/livestream/pages/script.page.tsx'),
  ),
  page(
    '/ho/:householdId/kich-ban/:listingId/doc',
    [...helpers, 'household'],
    () => import('./features/livestream/pages/prompter.page.tsx'),
  ),
  // payments
  page(
    '/ho/:householdId/nhan-tien',
    [...helpers, 'household'],
    () => import('./features/payments/pages/overview.page.tsx'),
  ),
  page(
    '/ho/:householdId/nhan-tien/so',
    [...helpers, 'household'],
    () => import('./features/payments/pages/enter.page.tsx'),
  ),
  page(
    '/ho/:householdId/nhan-tien/hai-so',
    helpers,
    () => import('./features/payments/pages/two-numbers.page.tsx'),
  ),
  page(
    '/ho/:householdId/nhan-tien/:payeeId/thu',
    [...helpers, 'household'],
    () => import('./features/payments/pages/test.page.tsx'),
  ),
  page(
    '/ho/:householdId/nhan-tien/:payeeId/bang',
    [...helpers, 'household'],
    () => import('./features/payments/pages/stand.page.tsx'),
  ),
  page(
    '/ho/:householdId/nhan-tien/:payeeId/xac-nhan',
    [...helpers, 'household'],
    () => import('./features/payments/pages/confirm.page.tsx'),
  ),
  page(
    '/ho/:householdId/kiem-tra-ma',
    [...helpers, 'household'],
    () => import('./features/payments/pages/check.page.tsx'),
  ),
  // orders
  page('/don-hang', ['household'], () => import('./features/orders/pages/list.page.tsx')),
  page(
    '/ho/:householdId/don-hang',
    [...helpers, 'household'],
    () => import('./features/orders/pages/list.page.tsx'),
  ),
  page(
    '/ho/:householdId/don-hang/moi',
    [...helpers, 'household'],
    () => import('./features/orders/pages/new.page.tsx'),
  ),
  page(
    '/ho/:householdId/don-hang/sao-ke',
    [...helpers, 'household'],
    () => import('./features/orders/pages/statement.page.tsx'),
  ),
  page(
    '/ho/:householdId/don-hang/tien-vao',
    [...helpers, 'household'],
    () => import('./features/orders/pages/money.page.tsx'),
  ),
  page(
    '/ho/:householdId/don-hang/noi-ngan-hang',
    ['household'],
    () => import('./features/orders/pages/link.page.tsx'),
  ),
  page(
    '/ho/:householdId/don-hang/:orderId',
    [...helpers, 'household'],
    () => import('./features/orders/pages/order.page.tsx'),
  ),
  page('/ma-nhan-tien', ['household'], () => import('./features/payments/pages/own-code.page.tsx')),
  // reports
  page('/xa/:code', officials, () => import('./features/reports/pages/overview.page.tsx')),
  page('/thon', officials, () => import('./features/reports/pages/villages.page.tsx')),
  page('/thon/:villageId', officials, () => import('./features/reports/pages/village.page.tsx')),
  page('/so-lieu', officials, () => import('./features/reports/pages/rows.page.tsx')),
  page('/nguoi', officials, () => import('./features/reports/pages/mentors.page.tsx')),
  page('/xem-lai', officials, () => import('./features/reports/pages/review.page.tsx')),
  page('/hoi-lai', officials, () => import('./features/reports/pages/questions.page.tsx')),
  page('/may-chua-gui', officials, () => import('./features/reports/pages/phones.page.tsx')),
  page('/bao-cao', officials, () => import('./features/reports/pages/report.page.tsx')),
  // sync
  page('/cho-gui', everybody, () => import('./features/sync/pages/unsent.page.tsx')),
  page('/cho-gui/gui-giup', staff, () => import('./features/sync/pages/carry.page.tsx')),
  page('/cho-gui/may', everybody, () => import('./features/sync/pages/phone.page.tsx')),
  page('/cho-gui/cho-xep', ['team_leader'], () => import('./features/sync/pages/waiting.page.tsx')),
  page(
    '/cho-gui/hai-ban/:householdId/:conflictId',
    helpers,
    () => import('./features/sync/pages/two-values.page.tsx'),
  ),
]);
