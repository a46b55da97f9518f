import type { NextStep, StepCode } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { calledName } from '../../text/called-name.ts';
import { t } from '../../text/index.ts';
import type { IconName, TileTone } from '../../ui/index.ts';
import { goodsOf } from './households.data.ts';

/** Same thing, same icon; the colour repeats it: gold asks for a call, clay is about money, blue is learning. */
const looks: Readonly<Record<StepCode, readonly [IconName, TileTone]>> = {
  meet: ['hand', 'rice'], meet_again: ['hand', 'rice'], keep_contact: ['hand', 'rice'], ask_consent: ['okc', 'paddy'], ask_sells: ['bag', 'paddy'],
  test_qr: ['qr', 'clay'], make_qr: ['qr', 'paddy'], teach_skills: ['book', 'water'], open_account: ['user', 'paddy'], take_photos: ['camera', 'paddy'],
  make_listing: ['box', 'paddy'], finish_listing: ['box', 'paddy'], rehearse: ['live', 'water'], ask_first_order: ['cart', 'paddy'], keep_selling: ['cart', 'rice'],
  scam_drill: ['shield', 'paddy'],
};

const blanks = (dossier: Dossier, step: NextStep) => ({ who: calledName(dossier.household), count: step.count, goods: goodsOf(dossier) });
export const stepIcon = (code: StepCode): IconName => looks[code][0];
export const stepTone = (code: StepCode): TileTone => looks[code][1];
/** "Chụp thêm 2 ảnh chuối sấy là đăng bán được." */
export const stepSentence = (dossier: Dossier, step: NextStep): string => t(`households.step.${step.code}`, blanks(dossier, step));
/** "Thêm 2 ảnh chuối sấy", for a row. */
export const stepShort = (dossier: Dossier, step: NextStep): string => t(`households.short.${step.code}`, blanks(dossier, step));
/** "Chụp ngay". */
export const stepVerb = (step: NextStep): string => t(`households.verb.${step.code}`);

/** Where the step is done. */
export function stepHref(dossier: Dossier, step: NextStep): string {
  const base = `/ho/${dossier.household.id}`;
  const begun = () => Object.values(dossier.photos).find(({ listingId }) => listingId !== null && dossier.listings[listingId] === undefined)?.listingId;
  const goods = () => Object.values(dossier.listings).find(({ state }) => state === 'draft')?.id ?? begun() ?? 'moi';
  switch (step.code) {
    case 'ask_consent': return `${base}/dong-y/hoi`;
    case 'ask_sells': return `${base}/sua`;
    case 'open_account': return `${base}/moc/C1`;
    case 'ask_first_order': return `${base}/don-hang/moi`;
    case 'scam_drill': return `/hoc/protection?ho=${dossier.household.id}`;
    case 'take_photos': case 'make_listing': case 'finish_listing': return `${base}/tin/${goods()}`;
    case 'test_qr': case 'make_qr': return `${base}/nhan-tien`;
    case 'rehearse': return `${base}/kich-ban`;
    default: return `${base}/tham`;
  }
}
