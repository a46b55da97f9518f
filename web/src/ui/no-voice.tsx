import { t } from '../text/index.ts';
import { SheetFrame } from './sheet-frame.tsx';

/** How to get a voice on a phone that has none in this language. */
export default function NoVoice(props: { onClose: () => void }) {
  return (
    <SheetFrame open title={t('parts.read.missingTitle')} onClose={() => props.onClose()}>
      <p>{t('parts.read.missing')}</p>
    </SheetFrame>
  );
}
