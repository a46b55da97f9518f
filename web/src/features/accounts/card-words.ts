import { givenName } from '@lensan/household';
import { formatPhone } from '@lensan/vietnamese';
import { session } from '../../session.ts';
import { t } from '../../text/index.ts';

/** What people call whoever is signed in here, the mentor of the household. Empty: nobody is. */
export function mentorName(): string {
  const now = session();
  return now.status === 'signed-in' ? givenName(now.name) : '';
}

/** The sentences of a card, on screen, on paper and on its picture: how, what nobody asks, whom to call. */
export function cardLines(): readonly [string, string, string] {
  const now = session();
  const me = now.status === 'signed-in' ? now : undefined;
  const own = me?.me?.account.phone;
  return [
    t('accounts.card.face.how'),
    t('accounts.card.face.never'),
    t('accounts.card.face.keep', {
      mentor: me?.name ?? '',
      phone: own ? ` ${formatPhone(own)}` : '',
    }),
  ];
}
