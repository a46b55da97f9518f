import type { HouseholdRecord } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, ChoiceCards, Field } from '../../../ui/index.ts';

/** What buyers see: shown only while the household agrees to public pages. */
export function PublicationQuestion(props: {
  value: HouseholdRecord['publication'];
  onChange: (value: HouseholdRecord['publication']) => void;
  hasPhone: boolean;
}) {
  const change = (part: Partial<HouseholdRecord['publication']>) =>
    props.onChange({ ...props.value, ...part });
  return (
    <>
      <Field
        label={t('households.shown.shopName')}
        help={t('households.shown.shopNameHelp')}
        value={props.value.shopName}
        maxLength={80}
        onInput={(shopName) => change({ shopName })}
      />
      <Show when={props.hasPhone}>
        <CheckCard
          icon="call"
          word={t('households.shown.phone')}
          checked={props.value.showPhone}
          onChange={(showPhone) =>
            change({ showPhone, showZalo: showPhone && props.value.showZalo })
          }
        />
        <Show when={props.value.showPhone}>
          <CheckCard
            icon="msg"
            word={t('households.shown.zalo')}
            checked={props.value.showZalo}
            onChange={(showZalo) => change({ showZalo })}
          />
        </Show>
      </Show>
      <ChoiceCards
        columns="one"
        showLabel
        label={t('households.shown.address')}
        value={props.value.showAddress}
        onChoose={(showAddress) => change({ showAddress })}
        choices={(['commune', 'village', 'full'] as const).map((value) => ({
          value,
          word: t(`households.shown.${value}`),
        }))}
      />
    </>
  );
}
