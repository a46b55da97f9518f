import type { OrderRecord, PayeeRecord } from '@lensan/contract';
import { createSignal, For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ButtonPair, List, ListItem } from '../../../ui/index.ts';
import { QrFrame } from '../../../ui/qr-frame.tsx';
import { copyText } from '../../../ui/sharing.ts';
import type { ReadyCode } from '../../payments/components/code-shown.tsx';
import { saveCodePicture, shareCodePicture } from '../code-picture.ts';
import { copyLines, pictureLines } from '../order-lines.ts';

/** The code of one order: to be scanned, sent as a picture, or typed line by line. */
export function OrderCode(props: { order: OrderRecord; payee: PayeeRecord; code: ReadyCode }) {
  const picture = () => ({
    symbol: props.code.symbol,
    lines: pictureLines(props.order, props.payee, props.code.account),
  });
  return (
    <>
      <div class="stack gap-2 center">
        <QrFrame code={props.code.symbol} ownerName={props.payee.ownerName} wide />
        <p class="owner-name">{props.payee.ownerName}</p>
      </div>
      <p class="soft">{t('orders.code.help')}</p>
      <ButtonPair>
        <Button size="small" icon="share" onClick={() => void shareCodePicture(picture())}>
          {t('orders.code.share')}
        </Button>
        <Button size="small" icon="image" onClick={() => void saveCodePicture(picture())}>
          {t('orders.code.saveImage')}
        </Button>
      </ButtonPair>
      <p class="soft">{t('orders.code.samePhone')}</p>
      <List>
        <For each={copyLines(props.order, props.code.account)}>
          {(line) => <CopyLine {...line} />}
        </For>
      </List>
    </>
  );
}

function CopyLine(props: { word: string; shown: string; text: string }) {
  const [isCopied, setCopied] = createSignal(false);
  const copy = async () => setCopied(await copyText(props.text));
  return (
    <ListItem
      title={props.shown}
      under={props.word}
      calm
      end={
        <Button
          size="small"
          icon={isCopied() ? 'check' : 'copy'}
          label={t('orders.code.copy', { what: props.word })}
          onClick={() => void copy()}
        >
          {isCopied() ? t('orders.code.copied') : t('orders.code.copy', { what: '' })}
        </Button>
      }
    />
  );
}
