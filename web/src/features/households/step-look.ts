import type { NextStep, StepCode } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { calledName } from '../../text/called-name.ts';
import { t } from '../../text/index.ts';
import type { IconName } from '../../ui/icon/names.ts';
import type { TileTone } from '../../ui/list.tsx';
import { goodsOf } from './households.data.ts';

/**
 * Same thing, same icon; the colour repeats it: gold asks for a call, clay is about money, blue is
 * learning.
 */
const looks: Readonly<Record<StepCode, readonly [IconName, TileTone]>> = {
  meet: ['hand', 'rice'],
  meet_again: ['hand', 'rice'],
  keep_contact: ['hand', 'rice'],
  ask_consent: ['okc', 'paddy'],
  ask_sells: ['bag', 'paddy'],
  test_qr: ['qr', 'clay'],
  make_qr: ['qr', 'paddy'],
  teach_skills: ['book', 'water'],
  open_account: ['user', 'paddy'],
  take_photos: ['camera', 'paddy'],
  make_listing: ['box', 'paddy'],
  finish_listing: ['box', 'paddy'],
  rehearse: ['live', 'water'],
  ask_first_order: ['cart', 'paddy'],
  keep_selling: ['cart', 'rice'],
  scam_drill: ['shield', 'paddy'],
};

/** Blanks of the sentences of a step. */
export const blanks = (dossier: Dossier, step: NextStep) => ({
  who: calledName(dossier.household),
  count: step.count,
  goods: goodsOf(dossier),
});
export const stepIcon = (code: StepCode): IconName => looks[code][0];
export const stepTone = (code: StepCode): TileTone => looks[code][1];
/** "Thêm 2 ảnh chuối sấy", for a row. */
export const stepShort = (dossier: Dossier, step: NextStep): string =>
  t(`home.short.${step.code}`, blanks(dossier, step));
