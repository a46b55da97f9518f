import type { HouseholdRecord } from '@lensan/contract';
import { t } from '../../text/index.ts';
import type { IconName } from '../../ui/icon/names.ts';

/** What can be changed of a household, one line each. */
export const lines = [
  'headName',
  'addressAs',
  'kind',
  'sells',
  'addressLine',
  'device',
  'isPriority',
  'publication',
  'status',
] as const;
export type Line = (typeof lines)[number];
export const lineIcons: Readonly<Record<Line, IconName>> = {
  headName: 'user',
  addressAs: 'speak',
  kind: 'home',
  sells: 'bag',
  addressLine: 'pin',
  device: 'phone',
  isPriority: 'hand',
  publication: 'eye',
  status: 'flag',
};

/** What stands in a line. */
export function lineWords(household: HouseholdRecord, line: Line): string {
  switch (line) {
    case 'headName':
      return household.headName;
    case 'addressAs':
      return t(`common.address.${household.addressAs}`);
    case 'kind':
      return t(`households.kind.${household.kind}`);
    case 'sells':
      return household.sells || t('households.edit.nothing');
    case 'addressLine':
      return household.addressLine || t('households.edit.nothing');
    case 'device':
      return t(`households.device.${household.device}`);
    case 'isPriority':
      return t(household.isPriority ? 'households.priority.yes' : 'households.priority.no');
    case 'publication':
      return [
        household.publication.shopName,
        t(`households.shown.${household.publication.showAddress}`),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'status':
      return t(`households.status.${household.status}`);
  }
}
