import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import type { Answer } from '../answer.ts';
import type { LatePhones } from '../place.ts';
import { moment } from '../reports.data.ts';

/** "Số liệu đến 17:05, thứ Bảy 21/11/2026 · 3 máy chưa gửi": when the figures were made and what they may lack. */
export function AsOf(props: { at: number | undefined; until?: string | undefined; phones?: Answer<LatePhones> | undefined; href?: string | undefined }) {
  const late = () => props.phones?.value()?.devices.length ?? 0;
  return (
    <Show when={props.at}>{(at) => (
      <>{t('reports.asOf')} <b>{moment(at())}</b><Show when={late() > 0}> · <a href={props.href ?? '/may-chua-gui'}>{t('reports.phones.count', { count: late() })}</a></Show></>
    )}</Show>
  );
}
