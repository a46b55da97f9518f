import type { Amenity, GoodsFacts, NetUnit, Pack, PaperKind, Storage } from './facts.ts';

const packWords: Readonly<Record<Exclude<Pack, 'piece'>, string>> = { bag: 'túi', jar: 'hũ', box: 'hộp', bottle: 'chai', bundle: 'bó' };
const pieceWords: Partial<Record<GoodsFacts['group'], string>> = { poultry: 'con', plant: 'cây', fresh: 'quả' };

/** The classifier of what the buyer gets: túi, hũ, hộp, chai, bó; sold by piece: con, cây, quả, cái. Not asked yet: phần. */
export function packWord(facts: Pick<GoodsFacts, 'pack' | 'group'>): string {
  if (facts.pack === null) return 'phần';
  return facts.pack === 'piece' ? pieceWords[facts.group] ?? 'cái' : packWords[facts.pack];
}

/** How it is kept, after "để". */
export const storageWords: Readonly<Record<Storage, string>> = { dry_cool: 'nơi khô mát', fridge: 'ngăn mát tủ lạnh', freezer: 'ngăn đá', shade: 'chỗ râm, thoáng' };

export const amenityWords: Readonly<Record<Amenity, string>> = {
  wifi: 'wifi', private_bathroom: 'nhà tắm riêng', hot_water: 'nước nóng', parking: 'chỗ để xe', kitchen: 'bếp nấu', fan: 'quạt', air_conditioner: 'điều hòa', heater: 'máy sưởi',
  washing_machine: 'máy giặt', mosquito_net: 'màn', mountain_view: 'cửa sổ nhìn ra núi', garden: 'vườn',
};

export const paperWords: Readonly<Record<PaperKind, string>> = {
  food_safety: 'giấy an toàn thực phẩm', self_declaration: 'bản tự công bố sản phẩm', vietgap: 'giấy VietGAP', organic: 'giấy chứng nhận hữu cơ', geographical: 'giấy chỉ dẫn địa lý',
  award: 'giấy khen', lodging: 'giấy đăng ký lưu trú', other: 'giấy tờ',
};

/** Whether a unit measures length: plants are sold by height. */
export const isLength = (unit: NetUnit): boolean => unit === 'cm' || unit === 'm';
