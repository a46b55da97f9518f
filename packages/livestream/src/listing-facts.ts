import { formatDate, formatDong, formatNumber, spoken, type Region } from '@lensan/vietnamese';
import type { GoodsFacts, HomestayFacts, ListingFacts, Ocop, Origin, Paper } from '@lensan/listing';
import {
  amenityWords,
  deliveryText,
  packWord,
  paperWords,
  seasonText,
  storageWords,
} from '@lensan/listing';
import type { ScriptFacts, SpokenFact } from './compose.ts';

/** What the hands do when the goods are shown, by kind of goods. */
const openingCues: Readonly<Record<GoodsFacts['group'], string>> = {
  dried: 'Mở gói trước máy, bẻ đôi cho xem',
  cooked: 'Mở nắp, múc lên cho xem',
  poultry: 'Đưa máy lại gần chuồng',
  plant: 'Xoay chậu cho xem các phía',
  fresh: 'Bổ đôi cho xem ruột',
  honey: 'Rót chậm trước máy',
  tea: 'Rót nước, đưa chén lại gần',
  rice: 'Vốc một nắm đưa lại gần',
  craft: 'Xoay món đồ cho xem các phía',
  other: 'Mở hàng trước máy',
};
const lifeUnit = { day: 'ngày', month: 'tháng', year: 'năm' } as const;

/**
 * Collects what is known; the written form becomes the said one, figures stay beside it for the
 * prompter.
 */
function collector(region: Region) {
  const facts: Record<string, SpokenFact> = {};
  const add = (id: string, written: string | null | undefined | false, label: string): void => {
    const text = written ? written.trim().replace(/[.!?…]+$/, '') : '';
    if (text === '') return;
    facts[id] = {
      spoken: spoken(text, { region }),
      label,
      digits: /\d/.test(text) ? text : undefined,
    };
  };
  return { facts, add };
}

const placeOf = (origin: Origin) =>
  [origin.place, origin.commune, origin.province]
    .filter((part) => part !== null && part !== '')
    .join(', ');
const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
const paperText = (paper: Paper) =>
  `${paperWords[paper.kind]} số ${paper.number}${paper.issuer ? ` của ${paper.issuer}` : ''}${paper.validUntil ? `, đến ${formatDate(paper.validUntil)}` : ''}`;
/**
 * First letter small: the sentence goes on before it. Names of people and places inside keep
 * theirs.
 */
const inside = (text: string | null) =>
  text && text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function addPapers(
  add: ReturnType<typeof collector>['add'],
  ocop: Ocop | null,
  papers: readonly Paper[],
): void {
  if (ocop) {
    add('ocop', `${ocop.stars} sao`, `OCOP ${ocop.stars} sao`);
    add('ocopDecision', ocop.decision, `quyết định ${ocop.decision}`);
    add(
      'ocopUntil',
      `ngày ${formatDate(ocop.validUntil)}`,
      `hạn giấy ${formatDate(ocop.validUntil)}`,
    );
  }
  add('papers', listed(papers.map(paperText)), 'giấy tờ');
}

function additivesText(additives: NonNullable<GoodsFacts['additives']>): string {
  if (additives.answer === 'none') return 'lúc làm không thêm gì';
  if (additives.answer === 'sugar') return 'lúc làm có thêm đường';
  return `lúc làm có thêm ${additives.other ?? 'thứ khác'}`;
}

type Add = ReturnType<typeof collector>['add'];

/** What a buyer pays: a pack, and several at once. */
function addPrices(add: Add, { priceDong, bundle }: GoodsFacts, unit: string): void {
  if (priceDong !== null) add('price', formatDong(priceDong), `giá ${formatDong(priceDong)}`);
  if (bundle === null) return;
  const label = `${bundle.count} ${unit} ${formatDong(bundle.priceDong)}`;
  add('bundle', `${bundle.count} ${unit}`, label);
  add('bundlePrice', formatDong(bundle.priceDong), label);
  const saving = priceDong === null ? 0 : priceDong * bundle.count - bundle.priceDong;
  if (saving > 0) add('bundleSaving', formatDong(saving), `máy tính: bớt ${formatDong(saving)}`);
}

/** What a pack weighs, how long it keeps, when it comes and how many there are. */
function addSupply(add: Add, listing: GoodsFacts, unit: string): void {
  const { net, parcelGrams, shelfLife, storage, season, stockCount, delivery } = listing;
  if (net) {
    const weight = `${formatNumber(net.value)} ${net.unit}`;
    add('weight', weight, weight);
  }
  if (parcelGrams !== null)
    add('parcel', `${formatNumber(parcelGrams)} g`, `gói gửi ${formatNumber(parcelGrams)} g`);
  if (shelfLife) {
    const life = `${formatNumber(shelfLife.value)} ${lifeUnit[shelfLife.unit]}`;
    add('shelfLife', life, `hạn ${life}`);
  }
  if (storage) add('storage', storageWords[storage], 'cách giữ');
  if (season) add('season', seasonText(season), 'mùa');
  if (stockCount !== null && stockCount > 0) {
    const stock = `${formatNumber(stockCount)} ${unit}`;
    add('stock', stock, `còn ${stock}`);
  }
  if (delivery)
    add('delivery', deliveryText(delivery), `giao ${delivery.minDays}–${delivery.maxDays} ngày`);
}

function goodsFacts(listing: GoodsFacts, region: Region): ScriptFacts {
  const { facts, add } = collector(region);
  const unit = packWord(listing);
  add('name', inside(listing.name), 'tên hàng');
  add('unit', unit, 'cách gói');
  facts['oneUnit'] = { spoken: `một ${unit}`, label: 'cách gói' };
  facts['perUnit'] = { spoken: `mỗi ${unit}`, label: 'cách gói' };
  addPrices(add, listing, unit);
  add('ingredients', inside(listing.ingredients), 'thành phần');
  if (listing.additives) add('additives', additivesText(listing.additives), 'lúc làm có thêm gì');
  add('making', inside(listing.making), 'cách làm');
  add('taste', inside(listing.taste), 'vị và dáng');
  add('usage', inside(listing.use), 'cách dùng');
  add('maker', inside(listing.maker), 'chuyện nhà');
  add('origin', placeOf(listing.origin), 'nơi làm');
  addSupply(add, listing, unit);
  if (listing.madeBy)
    add('madeBy', listing.madeBy === 'family' ? 'nhà tự làm' : 'hợp tác xã làm', 'ai làm');
  addPapers(add, listing.ocop, listing.papers);
  return { kind: 'goods', facts, rooms: [], cues: { opening: openingCues[listing.group] } };
}

function homestayFacts(listing: HomestayFacts, region: Region): ScriptFacts {
  const { facts, add } = collector(region);
  add('name', listing.name, 'tên nhà');
  add('origin', placeOf(listing.origin), 'nơi ở');
  add('house', inside(listing.house), 'ngôi nhà');
  add('activities', inside(listing.activities), 'khách làm gì');
  add('road', inside(listing.road), 'đường vào');
  add('maker', inside(listing.maker), 'chuyện nhà');
  if (listing.breakfast !== null)
    add('breakfast', listing.breakfast ? 'đã có bữa sáng' : 'chưa có bữa sáng', 'bữa sáng');
  if (listing.dinnerPriceDong !== null)
    add(
      'dinner',
      `${formatDong(listing.dinnerPriceDong)} mỗi người`,
      `bữa tối ${formatDong(listing.dinnerPriceDong)}`,
    );
  const clock = (time: string) =>
    time.replace(
      /^0?(\d{1,2}):(\d{2})$/,
      (_, hour: string, minute: string) => `${hour}h${minute === '00' ? '' : minute}`,
    );
  if (listing.checkIn) add('checkIn', clock(listing.checkIn), `nhận phòng ${listing.checkIn}`);
  if (listing.checkOut) add('checkOut', clock(listing.checkOut), `trả phòng ${listing.checkOut}`);
  add('amenities', listed(listing.amenities.map((amenity) => amenityWords[amenity])), 'tiện nghi');
  addPapers(add, listing.ocop, listing.papers);
  const rooms = listing.rooms.map((room) => {
    const own = collector(region);
    own.add('roomName', inside(room.name), room.name);
    own.add('guests', `${room.guests} người`, `${room.guests} người`);
    own.add('beds', inside(room.beds), 'giường');
    const per = room.sharing === 'private' ? 'cả phòng mỗi đêm' : 'mỗi người mỗi đêm';
    if (room.priceDong !== null)
      own.add(
        'roomPrice',
        `${formatDong(room.priceDong)} ${per}`,
        `giá ${formatDong(room.priceDong)}`,
      );
    return own.facts;
  });
  return { kind: 'homestay', facts, rooms, cues: {} };
}

/**
 * The facts of a listing as a host says them. Region decides nghìn/ngàn, linh/lẻ.
 * @example scriptFacts({ ...emptyGoods('dried'), name: 'Chuối sấy', priceDong: 65000 }, 'bac').facts['price']?.spoken // 'sáu mươi lăm nghìn đồng'
 */
export const scriptFacts = (listing: ListingFacts, region: Region = 'bac'): ScriptFacts =>
  listing.kind === 'homestay' ? homestayFacts(listing, region) : goodsFacts(listing, region);
