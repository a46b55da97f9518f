import {
  capitalize,
  formatDate,
  formatDong,
  formatNumber,
  formatQuantity,
  NBSP,
} from '@lensan/vietnamese';
import type {
  GoodsFacts,
  HomestayFacts,
  ListingFacts,
  Ocop,
  Origin,
  Quantity,
  Room,
  ShelfLife,
} from './facts.ts';
import { amenityWords, lifeWords, madeAtWords, packWord, storageWords } from './words.ts';

/**
 * A piece of text; `fact` names the answer it was taken from, so that a screen can underline it and
 * tell where it comes from.
 */
export interface Part {
  readonly text: string;
  readonly fact?: string;
}
/** One sentence and the facts it stands on. */
export interface Sentence {
  readonly id: string;
  readonly parts: readonly Part[];
}

export const sentenceText = (sentence: Sentence): string =>
  sentence.parts.map((part) => part.text).join('');
export const factsBehind = (sentence: Sentence): string[] => [
  ...new Set(sentence.parts.flatMap((part) => (part.fact === undefined ? [] : [part.fact]))),
];

const clean = (text: string | null): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
/** Free words without the full stop people often type. */
const bare = (text: string | null): string => clean(text).replace(/[.,;:]+$/, '');
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
const fact = (name: string, text: string): Part => ({ text, fact: name });
const say = (text: string): Part => ({ text });
const sentence = (id: string, ...parts: (Part | null)[]): Sentence => ({
  id,
  parts: parts.filter((part) => part !== null),
});

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

function goodsSentences(facts: GoodsFacts, today: string): (Sentence | null)[] {
  const [ingredients, making, pack] = [
    bare(facts.ingredients),
    bare(facts.making),
    packText(facts),
  ];
  const keep =
    facts.storage === null && facts.shelfLife === null
      ? null
      : [
          ...(facts.storage === null
            ? [say('để')]
            : [say('để '), fact('storage', storageWords[facts.storage])]),
          ...(facts.shelfLife === null
            ? []
            : [say(' được '), fact('shelfLife', shelfLifeText(facts.shelfLife))]),
        ];
  return [
    ingredients !== '' && making !== ''
      ? sentence(
          'making',
          fact('ingredients', capitalize(ingredients)),
          say(', '),
          fact('making', lowerFirst(making)),
          say('.'),
        )
      : making !== ''
        ? sentence(
            'making',
            fact('name', capitalize(clean(facts.name))),
            say(': '),
            fact('making', lowerFirst(making)),
            say('.'),
          )
        : ingredients !== ''
          ? sentence(
              'making',
              say('Thành phần: '),
              fact('ingredients', lowerFirst(ingredients)),
              say('.'),
            )
          : null,
    facts.additives === null
      ? null
      : facts.additives.answer === 'none'
        ? sentence('additives', fact('additives', 'Không thêm gì khác'), say('.'))
        : facts.additives.answer === 'sugar'
          ? sentence('additives', fact('additives', 'Có thêm đường'), say('.'))
          : clean(facts.additives.other) === ''
            ? null
            : sentence(
                'additives',
                fact('additives', 'Có thêm ' + lowerFirst(bare(facts.additives.other))),
                say('.'),
              ),
    bare(facts.taste) === ''
      ? null
      : sentence('taste', fact('taste', capitalize(bare(facts.taste))), say('.')),
    pack === null && keep === null
      ? null
      : sentence(
          'pack',
          pack === null ? null : fact('pack', capitalize(pack)),
          ...(keep === null
            ? []
            : [say(pack === null ? '' : ', '), ...keep].map((part, place) =>
                pack === null && place === 1 ? { ...part, text: capitalize(part.text) } : part,
              )),
          say('.'),
        ),
    bare(facts.use) === ''
      ? null
      : sentence('use', say('Cách dùng: '), fact('use', lowerFirst(bare(facts.use))), say('.')),
    originText(facts.origin) === ''
      ? null
      : sentence(
          'origin',
          say(madeAtWords(facts.group) + ' '),
          fact('origin', originText(facts.origin)),
          say('.'),
        ),
    facts.madeBy === null
      ? null
      : sentence(
          'madeBy',
          fact('madeBy', facts.madeBy === 'family' ? 'Nhà tự làm' : 'Hợp tác xã làm'),
          say('.'),
        ),
    bare(facts.maker) === ''
      ? null
      : sentence('maker', fact('maker', capitalize(bare(facts.maker))), say('.')),
    ocopSentence(facts.ocop, today),
    facts.season === null
      ? null
      : sentence(
          'season',
          say('Mùa: '),
          fact(
            'season',
            facts.season.fromMonth === facts.season.toMonth
              ? `tháng ${facts.season.fromMonth}`
              : `tháng ${facts.season.fromMonth} đến tháng ${facts.season.toMonth}`,
          ),
          say('.'),
        ),
    facts.delivery === null
      ? null
      : sentence(
          'delivery',
          say('Giao trong '),
          fact(
            'delivery',
            facts.delivery.minDays === facts.delivery.maxDays
              ? `${facts.delivery.minDays} ngày`
              : `${facts.delivery.minDays}–${facts.delivery.maxDays} ngày`,
          ),
          say('.'),
        ),
  ];
}

const ocopSentence = (ocop: Ocop | null, today: string): Sentence | null =>
  ocopInForce(ocop, today)
    ? sentence(
        'ocop',
        say('Đạt '),
        fact(
          'ocop',
          `OCOP ${ocop.stars} sao, quyết định số ${clean(ocop.decision)}, giấy dùng đến ${formatDate(ocop.validUntil)}`,
        ),
        say('.'),
      )
    : null;

function homestaySentences(facts: HomestayFacts, today: string): (Sentence | null)[] {
  return [
    bare(facts.house) === ''
      ? null
      : sentence('house', fact('house', capitalize(bare(facts.house))), say('.')),
    bare(facts.activities) === ''
      ? null
      : sentence('activities', fact('activities', capitalize(bare(facts.activities))), say('.')),
    ...facts.rooms.map((room, index) =>
      sentence(`room-${index}`, fact('rooms', roomText(room)), say('.')),
    ),
    facts.breakfast === null
      ? null
      : sentence(
          'breakfast',
          fact('breakfast', facts.breakfast ? 'Giá có ăn sáng' : 'Giá chưa có ăn sáng'),
          say('.'),
        ),
    facts.dinnerPriceDong === null
      ? null
      : sentence(
          'dinner',
          say('Bữa tối '),
          fact('dinner', formatDong(facts.dinnerPriceDong) + ' một người'),
          say('.'),
        ),
    facts.amenities.length === 0
      ? null
      : sentence(
          'amenities',
          say('Có '),
          fact('amenities', facts.amenities.map((amenity) => amenityWords[amenity]).join(', ')),
          say('.'),
        ),
    facts.checkIn === null && facts.checkOut === null
      ? null
      : sentence(
          'checkIn',
          fact(
            'checkIn',
            capitalize(
              [
                facts.checkIn === null ? null : 'nhận phòng từ ' + facts.checkIn,
                facts.checkOut === null ? null : 'trả phòng trước ' + facts.checkOut,
              ]
                .filter((part) => part !== null)
                .join(', '),
            ),
          ),
          say('.'),
        ),
    originText(facts.origin) === ''
      ? null
      : sentence('origin', say('Ở '), fact('origin', originText(facts.origin)), say('.')),
    bare(facts.road) === ''
      ? null
      : sentence('road', say('Đường vào: '), fact('road', lowerFirst(bare(facts.road))), say('.')),
    bare(facts.maker) === ''
      ? null
      : sentence('maker', fact('maker', capitalize(bare(facts.maker))), say('.')),
    ocopSentence(facts.ocop, today),
  ];
}

/**
 * The introduction, sentence by sentence, made of facts only. `today` (`YYYY-MM-DD`) decides
 * whether an OCOP paper may still be named.
 * @example describe(facts, '2026-11-22').map(sentenceText).join(' ')
 */
export const describeListing = (facts: ListingFacts, today: string): Sentence[] =>
  (facts.kind === 'goods' ? goodsSentences(facts, today) : homestaySentences(facts, today)).filter(
    (entry) => entry !== null,
  );

/** One line of a table of facts: label and answer, with the fact it comes from. */
export interface FactLine {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
}

/**
 * What a buyer looks up: place, ingredients, keeping, delivery; or meals, check-in, road. Only
 * answered facts.
 */
export function factLines(facts: ListingFacts, today: string): FactLine[] {
  const lines: (FactLine | null)[] =
    facts.kind === 'goods'
      ? [
          originText(facts.origin) === ''
            ? null
            : {
                fact: 'origin',
                label: madeAtWords(facts.group).replace('tại', 'ở'),
                value: originText(facts.origin),
              },
          bare(facts.ingredients) === ''
            ? null
            : {
                fact: 'ingredients',
                label: 'Thành phần',
                value: capitalize(bare(facts.ingredients)),
              },
          facts.net === null
            ? null
            : {
                fact: 'net',
                label:
                  facts.net.unit === 'cm' || facts.net.unit === 'm'
                    ? 'Kích thước'
                    : facts.net.unit === 'ml' || facts.net.unit === 'l'
                      ? 'Thể tích'
                      : 'Khối lượng tịnh',
                value: quantityText(facts.net),
              },
          facts.shelfLife === null
            ? null
            : { fact: 'shelfLife', label: 'Để được', value: shelfLifeText(facts.shelfLife) },
          facts.storage === null
            ? null
            : {
                fact: 'storage',
                label: 'Bảo quản',
                value: capitalize(storageWords[facts.storage]),
              },
          facts.delivery === null
            ? null
            : {
                fact: 'delivery',
                label: 'Giao',
                value:
                  facts.delivery.minDays === facts.delivery.maxDays
                    ? `${facts.delivery.minDays} ngày`
                    : `${facts.delivery.minDays}–${facts.delivery.maxDays} ngày`,
              },
        ]
      : [
          facts.dinnerPriceDong === null
            ? null
            : {
                fact: 'dinner',
                label: 'Bữa tối',
                value: formatDong(facts.dinnerPriceDong) + ' một người',
              },
          facts.breakfast === null
            ? null
            : {
                fact: 'breakfast',
                label: 'Bữa sáng',
                value: facts.breakfast ? 'Có trong giá' : 'Không có trong giá',
              },
          bare(facts.road) === ''
            ? null
            : { fact: 'road', label: 'Đường vào', value: capitalize(bare(facts.road)) },
          facts.checkIn === null
            ? null
            : { fact: 'checkIn', label: 'Nhận phòng', value: facts.checkIn },
          facts.checkOut === null
            ? null
            : { fact: 'checkIn', label: 'Trả phòng', value: facts.checkOut },
        ];
  if (ocopInForce(facts.ocop, today))
    lines.push({
      fact: 'ocop',
      label: 'OCOP',
      value: `${facts.ocop.stars} sao, số ${clean(facts.ocop.decision)}`,
    });
  return lines.filter((line) => line !== null);
}
