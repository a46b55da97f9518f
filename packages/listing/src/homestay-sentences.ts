import { capitalize, formatDong } from '@lensan/vietnamese';
import { bare, lowerFirst, originText, roomText } from './fact-texts.ts';
import type { HomestayFacts } from './facts.ts';
import { ocopSentence } from './ocop-sentence.ts';
import { fact, oneAnswer, say, sentence, type Sentence } from './sentence.ts';
import { amenityWords } from './words.ts';

/** "Nhận phòng từ 14:00, trả phòng trước 11:00". */
const stayText = ({ checkIn, checkOut }: HomestayFacts): string =>
  capitalize(
    [
      checkIn === null ? null : 'nhận phòng từ ' + checkIn,
      checkOut === null ? null : 'trả phòng trước ' + checkOut,
    ]
      .filter((part) => part !== null)
      .join(', '),
  );

/** What is said of a homestay, in this order; null where nothing was told. */
export const homestaySentences = (facts: HomestayFacts, today: string): (Sentence | null)[] => [
  oneAnswer('house', capitalize(bare(facts.house))),
  oneAnswer('activities', capitalize(bare(facts.activities))),
  ...facts.rooms.map((room, index) =>
    sentence(`room-${index}`, fact('rooms', roomText(room)), say('.')),
  ),
  facts.breakfast === null
    ? null
    : oneAnswer('breakfast', facts.breakfast ? 'Giá có ăn sáng' : 'Giá chưa có ăn sáng'),
  facts.dinnerPriceDong === null
    ? null
    : oneAnswer('dinner', formatDong(facts.dinnerPriceDong) + ' một người', 'Bữa tối '),
  oneAnswer('amenities', facts.amenities.map((amenity) => amenityWords[amenity]).join(', '), 'Có '),
  oneAnswer('checkIn', stayText(facts)),
  oneAnswer('origin', originText(facts.origin), 'Ở '),
  oneAnswer('road', lowerFirst(bare(facts.road)), 'Đường vào: '),
  oneAnswer('maker', capitalize(bare(facts.maker))),
  ocopSentence(facts.ocop, today),
];
