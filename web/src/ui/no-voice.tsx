import { t } from '../text/index.ts';
import { Sheet } from './sheet.tsx';

/** How to get a voice on a phone that has none in this language. */
export default function NoVoice(props: { onClose: () => void }) {
  return (
    <Sheet open title={t('kit.read.missingTitle')} onClose={() => props.onClose()} silent>
      <p>{t('kit.read.missing')}</p>
    </Sheet>
  );
}
