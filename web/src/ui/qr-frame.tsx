import { createMemo } from 'solid-js';
import { t } from '../text/index.ts';
import './styles/qr.css';

export interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/**
 * Black on white, 4 modules clear all round, no picture inside. `code` is what lean-qr's `generate`
 * gives; `spoken` is its name when it is no payment code.
 */
export function QrFrame(props: {
  code: Modules;
  ownerName: string;
  spoken?: string | undefined;
  wide?: boolean | undefined;
}) {
  const side = () => props.code.size + 8;
  const dark = createMemo(() => {
    const parts: string[] = [];
    for (let y = 0; y < props.code.size; y += 1) {
      for (let x = 0; x < props.code.size; x += 1) {
        if (!props.code.get(x, y)) continue;
        const from = x;
        while (x + 1 < props.code.size && props.code.get(x + 1, y)) x += 1;
        parts.push(`M${from + 4} ${y + 4}h${x + 1 - from}v1h-${x + 1 - from}z`);
      }
    }
    return parts.join('');
  });
  return (
    <div class="qrbox" classList={{ wide: props.wide ?? false }}>
      <svg
        class="qr"
        viewBox={`0 0 ${side()} ${side()}`}
        role="img"
        aria-label={props.spoken ?? t('parts.qr.spoken', { name: props.ownerName })}
      >
        <rect class="light" width={side()} height={side()} />
        <path class="dark" d={dark()} />
      </svg>
    </div>
  );
}
