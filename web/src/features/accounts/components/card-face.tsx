import { formatPhone } from '@lensan/vietnamese';
import { session } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { printsAs } from '../../../ui/print.ts';
import { SecretQr } from './secret-qr.tsx';
import { secretLink } from './secret-link.ts';
import './print.css';

/**
 * The card as it is printed: whose it is, the code, and what nobody may ask. The secret in the code
 * is shown this once.
 */
export function CardFace(props: { headName: string; code: string }) {
  printsAs('card');
  const me = () => {
    const now = session();
    return now.status === 'signed-in' ? now : undefined;
  };
  const phone = () => {
    const own = me()?.me?.account.phone;
    return own ? ` ${formatPhone(own)}` : '';
  };
  return (
    <div class="print-sheet">
      <div class="card-face">
        <p class="b">{t('accounts.card.face.title')}</p>
        <p class="card-owner">{props.headName}</p>
        <SecretQr
          link={secretLink('/the', props.code)}
          spoken={t('accounts.card.qr', { name: props.headName })}
          name={props.headName}
          wide
        />
        <p>{t('accounts.card.face.how')}</p>
        <p class="b">{t('accounts.card.face.never')}</p>
        <p>{t('accounts.card.face.keep', { mentor: me()?.name ?? '', phone: phone() })}</p>
      </div>
    </div>
  );
}
