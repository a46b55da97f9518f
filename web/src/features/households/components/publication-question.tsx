import type { HouseholdRecord } from '@lensan/contract';
import { t } from '../../../text/index.ts';
import { ChoiceCards, Field } from '../../../ui/index.ts';

/** What buyers see: shown only while the household agrees to public pages. */
export function PublicationQuestion(props: {
  value: HouseholdRecord['publication'];
  onChange: (value: HouseholdRecord['publication']) => void;
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
