import { correction, generate } from 'lean-qr';
import { createMemo } from 'solid-js';
import { t } from '../../../text/index.ts';
import { QrFrame } from '../../../ui/qr-frame.tsx';

/** The QR of an invitation or card. Correction level Q: it is printed, folded and carried in a pocket. */
export function SecretQr(props: { link: string; spoken: string; wide?: boolean }) {
  const code = createMemo(() => generate(props.link, { minCorrectionLevel: correction.Q }));
  return <QrFrame code={code()} ownerName={props.spoken} spoken={t('accounts.invite.qr', { name: props.spoken })} wide={props.wide} />;
}
