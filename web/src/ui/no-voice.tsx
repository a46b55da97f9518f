import { t } from '../text/index.ts';
import { SheetFrame } from './sheet-frame.tsx';

/** How to get a voice on a phone that has none in this language. */
export default function NoVoice(props: { onClose: () => void }) {
  return (
    <SheetFrame open title={t('kit.read.missingTitle')} onClose={() => props.onClose()}>
      <p>{t('kit.read.missing')}</p>
    </SheetFrame>
  );
}
