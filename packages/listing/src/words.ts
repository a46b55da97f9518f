import type {
  Amenity,
  GoodsFacts,
  GoodsGroup,
  Pack,
  PaperKind,
  ShelfLife,
  Storage,
} from './facts.ts';

/**
 * Vietnamese words the texts are made of. They are content of listings, the same in every language
 * of the app.
 */
export const packWords: Readonly<Record<Pack, string>> = {
  bag: 'túi',
  jar: 'hũ',
  box: 'hộp',
  bottle: 'chai',
  bundle: 'bó',
  piece: 'cái',
};
/** What one piece is called: poultry and plants have their own word. */
export const pieceWords: Partial<Record<GoodsGroup, string>> = { poultry: 'con', plant: 'cây' };
/** "túi", "con" for poultry, "phần" while the pack is not known. */
export const packWord = ({ pack, group }: Pick<GoodsFacts, 'pack' | 'group'>): string =>
  pack === null
    ? 'phần'
    : pack === 'piece'
      ? (pieceWords[group] ?? packWords.piece)
      : packWords[pack];

/**
 * A figure stays with its unit where a line breaks. For screens; what is posted keeps plain blanks.
 * @example unbroken('Chuối sấy – túi 250 g') // 'Chuối sấy – túi 250\u00a0g'
 */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=(?:g|kg|ml|l|cm|m|đ|sao)(?!\p{L}))/gu, '$1\u00a0');

export const storageWords: Readonly<Record<Storage, string>> = {
  dry_cool: 'nơi khô mát',
  fridge: 'ngăn mát tủ lạnh',
  freezer: 'ngăn đá',
  shade: 'nơi râm mát',
};
export const lifeWords: Readonly<Record<ShelfLife['unit'], string>> = {
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
};

export const amenityWords: Readonly<Record<Amenity, string>> = {
  wifi: 'wifi',
  private_bathroom: 'nhà tắm riêng',
  hot_water: 'nước nóng',
  parking: 'chỗ để xe',
  kitchen: 'bếp nấu',
  fan: 'quạt',
  air_conditioner: 'điều hòa',
  heater: 'máy sưởi',
  washing_machine: 'máy giặt',
  mosquito_net: 'màn chống muỗi',
  mountain_view: 'nhìn ra núi',
  garden: 'vườn',
};

export const paperWords: Readonly<Record<PaperKind, string>> = {
  food_safety: 'giấy đủ điều kiện an toàn thực phẩm',
  self_declaration: 'bản tự công bố',
  vietgap: 'chứng nhận VietGAP',
  organic: 'chứng nhận hữu cơ',
  geographical: 'quyền dùng chỉ dẫn địa lý',
  award: 'giấy giải thưởng',
  lodging: 'giấy phép lưu trú',
  other: 'giấy',
};

/** Trồng, nuôi or làm: how the place is told. */
export const madeAtWords = (group: GoodsGroup): string =>
  group === 'plant' || group === 'fresh' || group === 'rice'
    ? 'Trồng tại'
    : group === 'poultry'
      ? 'Nuôi tại'
      : 'Làm tại';
