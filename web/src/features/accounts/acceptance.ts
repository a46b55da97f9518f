import { passwordLength, type InvitationView, type Place } from '@lensan/contract';
import { t } from '../../text/index.ts';

/** What is typed into an invitation. */
export interface Acceptance {
  readonly phone: string;
  readonly password: string;
  readonly name: string;
  readonly place: Place | undefined;
}
/** The first official of a place says who it is and where. */
export interface FirstOfficial {
  readonly name: string;
  readonly path: string;
  readonly role: 'province_official' | 'commune_official';
}
/** The first official as typed, or undefined while the place is not chosen. */
export const firstOfficial = ({
  name,
  place,
}: Pick<Acceptance, 'name' | 'place'>): FirstOfficial | undefined =>
  place && {
    name: name.trim(),
    path: place.path,
    role: place.level === 'province' ? 'province_official' : 'commune_official',
  };

/** Whether all that the invitation asks for is typed. */
export const isAccepted = (
  typed: Acceptance,
  { isFirst }: Pick<InvitationView, 'isFirst'>,
): boolean =>
  typed.phone.trim() !== '' &&
  typed.password !== '' &&
  (!isFirst || (typed.place !== undefined && typed.name.trim() !== ''));

/** What the invitation says at the top: to found a place, to mend an account, or to what. */
export const invitedTo = (invitation: InvitationView): string =>
  invitation.isFirst
    ? t('accounts.accept.first')
    : invitation.isReset
      ? t('accounts.accept.reset', { name: invitation.name })
      : t('accounts.accept.greeting', {
          name: invitation.name,
          role: t(`common.role.${invitation.role}`).toLowerCase(),
        });

/** Fewest signs of a new password of somebody with these roles. */
export const shortestPassword = (roles: readonly string[]): number =>
  roles.some((role) => role.endsWith('official')) ? passwordLength.official : passwordLength.staff;
