import { formatDong, formatNumber, formatQuantity, NBSP } from '@lensan/vietnamese';
import type { GoodsFacts, Ocop, Origin, Quantity, Room, ShelfLife } from './facts.ts';
import { lifeWords, packWord } from './words.ts';

/** Free words on one line. */
export const clean = (text: string | null): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
/** Free words without the full stop people often type. */
export const bare = (text: string | null): string => clean(text).replace(/[.,;:]+$/, '');
/** First letter small, but for names in capitals. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
export const quantityText = (net: Quantity): string => formatQuantity(net.value, net.unit);
export const shelfLifeText = (life: ShelfLife): string =>
  formatNumber(life.value, 0) + NBSP + lifeWords[life.unit];
export const originText = (origin: Origin): string =>
  [origin.place, origin.commune, origin.province]
    .map(clean)
    .filter((part) => part !== '')
    .join(', ');
/** "túi 250 g", "con 1,5 kg", "túi"; null while nothing is known. */
export function packText(facts: GoodsFacts): string | null {
  const words = [
    facts.pack === null ? null : packWord(facts),
    facts.net === null ? null : quantityText(facts.net),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' ');
}
/** "65.000 đ một túi". */
export const priceText = (facts: GoodsFacts): string | null =>
  facts.priceDong === null
    ? null
    : formatDong(facts.priceDong) + (facts.pack === null ? '' : ' một ' + packWord(facts));
export const ocopInForce = (ocop: Ocop | null, today: string): ocop is Ocop =>
  ocop !== null && ocop.validUntil >= today;

/** "Phòng riêng: 2 người, giường đôi – 450.000 đ một đêm". */
export function roomText(room: Room): string {
  const about = [
    room.sharing === 'private'
      ? formatNumber(room.guests, 0) + ' người'
      : formatNumber(room.guests, 0) + ' chỗ',
    bare(room.beds),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const price =
    room.priceDong === null
      ? ''
      : ' – ' +
        formatDong(room.priceDong) +
        (room.sharing === 'private' ? ' một đêm' : ' một người một đêm');
  return (
    (clean(room.name) === ''
      ? room.sharing === 'private'
        ? 'Phòng riêng'
        : 'Sàn chung'
      : clean(room.name)) +
    ': ' +
    about +
    price
  );
}

/** "2–4 ngày". */
export const deliveryText = ({ minDays, maxDays }: NonNullable<GoodsFacts['delivery']>): string =>
  minDays === maxDays ? `${minDays} ngày` : `${minDays}–${maxDays} ngày`;
/** "tháng 3 đến tháng 5". */
export const seasonText = ({ fromMonth, toMonth }: NonNullable<GoodsFacts['season']>): string =>
  fromMonth === toMonth ? `tháng ${fromMonth}` : `tháng ${fromMonth} đến tháng ${toMonth}`;
