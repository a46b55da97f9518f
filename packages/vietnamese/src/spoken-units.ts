import type { Region } from './number-words.ts';

/**
 * How to say it. `chuan`: full form with đồng and ki-lô-gam. `tunhien`: market speech – đồng
 * dropped, kg is cân (north) or ký (south), rưỡi, nửa, mùng, twelve-hour clock.
 */
export interface Speech {
  readonly region?: Region;
  readonly style?: 'chuan' | 'tunhien';
  /** "3/4" is a date unless this says fraction. */ readonly slash?: 'date' | 'fraction';
}

/** Units as they are said in full. */
export const units: Readonly<Record<string, string>> = {
  mg: 'mi-li-gam',
  g: 'gam',
  gr: 'gam',
  gam: 'gam',
  kg: 'ki-lô-gam',
  ml: 'mi-li-lít',
  l: 'lít',
  lít: 'lít',
  mm: 'mi-li-mét',
  cm: 'xăng-ti-mét',
  dm: 'đề-xi-mét',
  m: 'mét',
  km: 'ki-lô-mét',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  'km²': 'ki-lô-mét vuông',
  ha: 'héc-ta',
  '°c': 'độ xê',
  độ: 'độ',
  tấn: 'tấn',
  tạ: 'tạ',
  yến: 'yến',
  '%': 'phần trăm',
  kw: 'ki-lô-oát',
  kwh: 'ki-lô-oát giờ',
};

/**
 * A unit as it is said. Unknown units come back as written.
 * @example spokenUnit('kg') // 'ki-lô-gam'
 */
export function spokenUnit(unit: string, speech: Speech = {}): string {
  const key = unit.toLowerCase();
  if (speech.style === 'tunhien' && key === 'kg') return speech.region === 'nam' ? 'ký' : 'cân';
  return units[key] ?? unit;
}
