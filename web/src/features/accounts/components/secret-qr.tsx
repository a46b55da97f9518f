import { correction, generate } from 'lean-qr';
import { createMemo } from 'solid-js';
import { QrFrame } from '../../../ui/qr-frame.tsx';

/**
 * The QR of an invitation or card; `spoken` says which. Correction level Q: it is printed, folded
 * and carried in a pocket.
 */
export function SecretQr(props: { link: string; name: string; spoken: string; wide?: boolean }) {
  const code = createMemo(() => generate(props.link, { minCorrectionLevel: correction.Q }));
  return <QrFrame code={code()} ownerName={props.name} spoken={props.spoken} wide={props.wide} />;
}
