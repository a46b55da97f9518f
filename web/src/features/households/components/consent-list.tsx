import { consentPurposes, type ConsentPurpose } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { formatDate, vietnamDay } from '@lensan/vietnamese';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { List, ListItem, Tag, Tile, type IconName, type Tone } from '../../../ui/index.ts';
import { answerOf } from '../consents.data.ts';

export const purposeIcons: Readonly<Record<ConsentPurpose, IconName>> = {
  K1: 'hand',
  K2: 'chart',
  K3: 'eye',
  K4: 'qr',
  K5: 'users',
};
const tones = {
  given: 'ok',
  refused: 'plain',
  withdrawn: 'plain',
  open: 'wait',
} as const satisfies Record<string, Tone>;

/** The five answers in force. `onOpen` makes each a row to press. */
export function ConsentList(props: {
  dossier: Dossier;
  onOpen?: ((purpose: ConsentPurpose) => void) | undefined;
}) {
  return (
    <List label={t('households.sheet.consents')}>
      <For each={consentPurposes}>
        {(purpose) => {
          const answer = () => answerOf(props.dossier, purpose);
          const state = () => answer()?.decision ?? 'open';
          return (
            <ListItem
              calm
              tile={
                <Tile
                  icon={purposeIcons[purpose]}
                  tone={state() === 'given' ? 'paddy' : state() === 'open' ? 'rice' : 'paper'}
                />
              }
              title={t(`households.purpose.${purpose}`)}
              under={(() => {
                const known = answer();
                return known
                  ? t('households.consent.on', {
                      day: formatDate(vietnamDay(known.answeredAt)),
                      how: t(`households.evidence.${known.evidence}`),
                    })
                  : t('households.consent.notAsked');
              })()}
              onClick={props.onOpen && (() => props.onOpen?.(purpose))}
              end={<Tag tone={tones[state()]}>{t(`households.answer.${state()}`)}</Tag>}
            />
          );
        }}
      </For>
    </List>
  );
}
