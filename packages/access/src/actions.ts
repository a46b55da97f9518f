import { roles, type Role } from './roles.ts';

/** One line of the table: which roles may do it, always inside their own part of the tree. */
export interface Rule {
  readonly roles: readonly Role[];
  /** The action shows phone or bank data: officials need a grant that carries `personal`. */
  readonly personal?: true;
}

const may = (...allowed: readonly Role[]): Rule => ({ roles: allowed });
const mayPersonal = (...allowed: readonly Role[]): Rule => ({ roles: allowed, personal: true });

const everyone = may(...roles);
/** People who work with phone and password. */
const staff = may('mentor', 'team_leader', 'commune_official', 'province_official');
/** People who go from door to door. */
const field = may('mentor', 'team_leader');
const fieldAndOwner = may('household', 'mentor', 'team_leader');
const leaders = may('team_leader', 'commune_official', 'province_official');
const officials = may('commune_official', 'province_official');
/** What only the household itself may do, with its own PIN. */
const owner = may('household');

/**
 * Every action of the product: one line each, the name of an operation or of what an endpoint does.
 * Not in the table = nobody. A role acts only inside its own path; `allows` checks that, the table
 * does not repeat it.
 */
export const actions = {
  // Oneself: signing out, devices, own password
  'me.read': everyone,
  'me.change': everyone,
  'place.read': everyone,

  // Accounts and teams
  'invitation.create': leaders,
  'invitation.read': leaders,
  'invitation.revoke': leaders,
  'account.reset': leaders,
  'account.revoke': leaders,
  'team.read': staff,
  'team.change': leaders,
  'village.change': may('commune_official'),
  'import.run': may('commune_official'),

  // Household cards
  'card.read': field,
  'card.issue': field,
  'card.revoke': fieldAndOwner,

  // Households
  'household.read': everyone,
  'household.register': field,
  'household.edit': field,
  'household.choose_contact': fieldAndOwner,
  'household.mark_double': field,
  'household.merge': may('team_leader', 'commune_official'),
  'assignment.set': may('team_leader', 'commune_official'),
  'consent.record': fieldAndOwner,
  'visit.record': field,
  'visit.correct': field,
  'visit.remove': field,
  'milestone.claim': field,
  'milestone.confirm': may('household', 'mentor', 'team_leader', 'commune_official'),
  'milestone.deny': owner,
  'milestone.reject': may('team_leader', 'commune_official'),
  'milestone.void': field,
  'activity.read': everyone,
  'personal.read': mayPersonal(
    'household',
    'mentor',
    'team_leader',
    'commune_official',
    'province_official',
  ),

  // Photos and listings
  'photo.add': field,
  'photo.copy': field,
  'photo.edit': field,
  'photo.set_main': fieldAndOwner,
  'photo.remove': fieldAndOwner,
  'photo.read': everyone,
  'listing.read': everyone,
  'listing.save': field,
  'listing.publish': fieldAndOwner,
  'listing.hide': fieldAndOwner,
  'listing.set_stock': fieldAndOwner,
  'listing.set_price': fieldAndOwner,
  'listing.mark_posted': field,
  'listing.remove': field,
  'listing.restore': field,

  // Money: a mentor proposes, the household confirms
  'payee.propose': fieldAndOwner,
  'payee.test': fieldAndOwner,
  'payee.confirm': owner,
  'payee.freeze': may('household', 'mentor', 'team_leader', 'commune_official'),
  'payee.show': fieldAndOwner,
  'payee.review': may('team_leader', 'commune_official'),
  'order.record': fieldAndOwner,
  'order.paid': fieldAndOwner,
  'order.unpaid': fieldAndOwner,
  'order.change': fieldAndOwner,
  'order.read': fieldAndOwner,
  'money.connect': owner,

  // Scripts, reports, sync
  'script.save': fieldAndOwner,
  'script.remove': fieldAndOwner,
  'report.read': leaders,
  'report.export': officials,
  'sync.push': everyone,
  'sync.pull': everyone,
  'sync.review': leaders,
  'conflict.settle': fieldAndOwner,
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof actions;
