import { t } from '../../../text/index.ts';
import { printsAs } from '../../../ui/print.ts';
import { cardLines } from '../card-words.ts';
import { SecretQr } from './secret-qr.tsx';
import { secretLink } from './secret-link.ts';
import './print.css';

/**
 * The card as it is printed: whose it is, the code, and what nobody may ask. The secret in the code
 * is shown this once.
 */
export function CardFace(props: { headName: string; code: string }) {
  printsAs('card');
  const [how, never, keep] = cardLines();
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
        <p>{how}</p>
        <p class="b">{never}</p>
        <p>{keep}</p>
      </div>
    </div>
  );
}
