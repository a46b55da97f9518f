/**
 * Features in the order they may know each other, on the server and on the phone: one knows those
 * before it. Some stand on one side only: places, adoption and storefront on the server, home (the
 * first page of each role and the sheet of a household, which gather from all before) and learning
 * on the phone.
 */
export const featureOrder: readonly string[] = [
  'places',
  'accounts',
  'teams',
  'households',
  'adoption',
  'visits',
  'photos',
  'listings',
  'livestream',
  'payments',
  'orders',
  'home',
  'storefront',
  'learning',
  'reports',
  'sync',
];
