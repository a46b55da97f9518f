import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Answer } from '../answer.ts';
import type { LatePhones } from '../figures.data.ts';
import { moment, shortMoment } from '../reports.data.ts';

/**
 * "Số liệu đến 17:05, thứ Bảy 21/11/2026 · 3 máy chưa gửi": when the figures were made and what
 * they may lack.
 */
export function AsOf(props: { at: number | undefined; phones?: Answer<LatePhones> | undefined }) {
  const late = () => props.phones?.value()?.devices ?? [];
  const words = () => {
    const [first, ...others] = late();
    return others.length === 0
      ? t('reports.phones.one', { name: first?.accountName ?? '' })
      : t('reports.phones.named', { name: first?.accountName ?? '', count: others.length });
  };
  return (
    <Show when={props.at}>
      {(at) => (
        <>
          {t('reports.asOf')} <b>{late().length > 0 ? shortMoment(at()) : moment(at())}</b>
          <Show when={late().length > 0}>
            {' '}
            · <a href="/may-chua-gui">{words()}</a>
          </Show>
        </>
      )}
    </Show>
  );
}
