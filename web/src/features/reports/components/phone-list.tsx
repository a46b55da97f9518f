import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button } from '../../../ui/index.ts';
import type { LatePhones } from '../figures.data.ts';
import { ago } from '../reports.data.ts';

const weekMs = 7 * 86_400_000;
type Phone = LatePhones['devices'][number];
/** "12 việc chưa gửi, cũ nhất 3 ngày", "chưa thấy máy 9 ngày", or only that it reports faults. */
const state = (phone: Phone, now: number) =>
  phone.queued > 0
    ? t('reports.phones.queued', {
        count: phone.queued,
        ago: ago(phone.oldestAt ?? phone.seenAt, now),
      })
    : phone.faults > 0 && now - phone.seenAt < weekMs
      ? t('reports.phones.seen', { ago: ago(phone.seenAt, now) })
      : t('reports.phones.silent', { ago: ago(phone.seenAt, now) });

/**
 * Phones the figures may lack, each with whom to call: the team leader, who is nearest, else the
 * person.
 */
export function PhoneList(props: { phones: readonly Phone[]; now: number }) {
  const callee = (phone: Phone) =>
    phone.leaderPhone && phone.leaderName !== phone.accountName
      ? { name: phone.leaderName ?? '', phone: phone.leaderPhone }
      : phone.accountPhone
        ? { name: phone.accountName, phone: phone.accountPhone }
        : undefined;
  return (
    <ul class="calls">
      <For each={props.phones}>
        {(phone) => (
          <li>
            <div class="grow">
              <b>{phone.accountName}</b>
              <Show when={phone.villageName}>{(village) => <> · {village()}</>}</Show>
              <p class="soft">
                {state(phone, props.now)}
                <Show when={phone.persisted === false}> · {t('reports.phones.mayClear')}</Show>
                <Show when={phone.faults > 0}>
                  {' · '}
                  {t('reports.phones.faults', { count: phone.faults })}
                </Show>
              </p>
            </div>
            <Show
              when={callee(phone)}
              fallback={<span class="soft">{t('reports.phones.noNumber')}</span>}
            >
              {(person) => (
                <Button
                  size="small"
                  icon="call"
                  href={`tel:${person().phone}`}
                  label={
                    person().name === phone.leaderName
                      ? t('reports.phones.callLeader', {
                          name: person().name,
                          phone: person().phone,
                        })
                      : t('reports.phones.call', { name: person().name, phone: person().phone })
                  }
                >
                  {person().name === phone.leaderName
                    ? t('reports.phones.leader', { phone: person().phone })
                    : person().phone}
                </Button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
