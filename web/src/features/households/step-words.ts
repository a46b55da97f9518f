import type { NextStep } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { t } from '../../text/index.ts';
import { blanks } from './step-look.ts';

/** "Chụp thêm 2 ảnh chuối sấy là đăng bán được." */
export const stepSentence = (dossier: Dossier, step: NextStep): string =>
  t(`households.step.${step.code}`, blanks(dossier, step));
/** "Chụp ngay". */
export const stepVerb = (step: NextStep): string => t(`households.verb.${step.code}`);

/** Where the step is done. */
export function stepHref(dossier: Dossier, step: NextStep): string {
  const base = `/ho/${dossier.household.id}`;
  const begun = () =>
    Object.values(dossier.photos).find(
      ({ listingId }) => listingId !== null && dossier.listings[listingId] === undefined,
    )?.listingId;
  const goods = () =>
    Object.values(dossier.listings).find(({ state }) => state === 'draft')?.id ?? begun() ?? 'moi';
  switch (step.code) {
    case 'ask_consent':
      return `${base}/dong-y/hoi`;
    case 'ask_sells':
      return `${base}/sua`;
    case 'open_account':
      return `/hoc?ho=${dossier.household.id}`;
    case 'ask_first_order':
      return `${base}/don-hang/moi`;
    case 'scam_drill':
      return `/hoc/protection?ho=${dossier.household.id}`;
    case 'take_photos':
    case 'make_listing':
    case 'finish_listing':
      return `${base}/tin/${goods()}`;
    case 'test_qr':
    case 'make_qr':
      return `${base}/nhan-tien`;
    case 'rehearse':
      return `${base}/kich-ban`;
    default:
      return `${base}/tham`;
  }
}
