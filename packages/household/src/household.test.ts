import { describe, expect, it } from 'vitest';
import {
  addressTerms,
  addressWords,
  baseOf,
  calledName,
  apartFrom,
  givenName,
  sellerOf,
  shopName,
  usualTerms,
  townNames,
} from './index.ts';

const publication = { shopName: '', showPhone: true, showZalo: true };
const household = {
  headName: 'Nguyễn Văn Bình',
  addressAs: 'bac',
  phone: '0900000009',
  publication,
} as const;
const choosing = (chosen: Partial<typeof publication>) => ({
  ...household,
  publication: { ...publication, ...chosen },
});

describe('how a household is called', () => {
  it('people are called by the last word of their name, however it is written', () => {
    expect(['Nguyễn Thị Lan', '  Lan ', 'Y Moan  Êban\u00a0', ''].map(givenName)).toEqual([
      'Lan',
      'Lan',
      'Êban',
      '',
    ]);
  });
  it('the head of a household is called with the form of address the family chose', () => {
    expect(calledName(household)).toBe('bác Bình');
    expect(calledName(household, 'Bác')).toBe('Bác Bình');
    expect(addressTerms.map((addressAs) => calledName({ headName: 'Thắm', addressAs }))).toEqual(
      ['bác', 'cô', 'chú', 'ông', 'bà', 'anh', 'chị', 'dì', 'thím', 'cụ', 'em'].map(
        (word) => `${word} Thắm`,
      ),
    );
    expect(Object.keys(addressWords)).toEqual([...addressTerms]);
  });
  it('the forms offered first fit the name as far as it tells', () => {
    expect(usualTerms('Lò Thị Thắm')).toEqual(['bac', 'co', 'ba', 'chi']);
    expect(usualTerms(' Nguyễn  VĂN Bình')).toEqual(['bac', 'chu', 'ong', 'anh']);
    for (const name of ['Y Moan Êban', 'Thị', 'Văn Thị', ''])
      expect(usualTerms(name), name).toHaveLength(7);
    expect(usualTerms('Lò Thị Thắm'.normalize('NFD'))).toHaveLength(4);
  });
  it('a shop has the name the household chose, else that of its home', () => {
    expect(shopName(household)).toBe('Nhà bác Bình');
    expect(shopName(choosing({ shopName: 'Vườn Bình' }))).toBe('Vườn Bình');
  });
});

describe('heads of one list who are called alike', () => {
  const head = (headName: string, addressLine = '') =>
    ({ headName, addressAs: 'ba', addressLine }) as const;
  const loan = head('Trần Thị Loan', 'ngõ Đình');
  it('are told apart by their family names and their lanes', () => {
    const list = [loan, head('Lê Thị Loan', 'ngõ Tre'), head('Trần Văn Bình', 'ngõ Tre')];
    expect(list.map((one) => apartFrom(one, list))).toEqual([
      ' (Trần) – ngõ Đình',
      ' (Lê) – ngõ Tre',
      '',
    ]);
  });
  it('a lane nobody wrote down is left out', () => {
    const list = [head('Trần Thị Loan'), head('Trần Kim Loan')];
    expect(apartFrom(list[0] as (typeof list)[0], list)).toBe(' (Trần)');
  });
});

describe('what a buyer may be told of who sells', () => {
  it('the phone number only with consent K3 in force and the household’s own choice', () => {
    const told = (['given', 'refused', 'withdrawn', null] as const).flatMap((consent) =>
      [true, false].map((showPhone) => sellerOf(choosing({ showPhone }), consent).phone),
    );
    expect(told).toEqual(['0900000009', ...Array.from({ length: 7 }, () => null)]);
  });
  it('Zalo is the same number: never offered where no number is told', () => {
    expect(sellerOf(household, 'given').hasZalo).toBe(true);
    expect(sellerOf(choosing({ showZalo: false }), 'given').hasZalo).toBe(false);
    expect(sellerOf(choosing({ showPhone: false }), 'given').hasZalo).toBe(false);
    expect(sellerOf(household, null).hasZalo).toBe(false);
    expect(sellerOf({ ...household, phone: null }, 'given').hasZalo).toBe(false);
  });
  it('the name of the shop stands on a post whatever was answered', () => {
    expect(sellerOf(choosing({ shopName: 'Vườn Bình' }), null).name).toBe('Vườn Bình');
    expect(sellerOf(household, 'given').name).toBe('Nhà bác Bình');
  });
});

describe('the version an edit says it saw', () => {
  it('is the record’s own, and none where no server has numbered it', () => {
    expect(baseOf({ version: 7 })).toEqual({ base: 7 });
    expect(baseOf({ version: 1 })).toEqual({ base: 1 });
    expect(baseOf({ version: 0 })).toEqual({});
    expect(baseOf(undefined)).toEqual({});
  });
});

describe('where a household is, as a buyer reads it', () => {
  it('the kind of a commune in small letters, a province by its name', () => {
    expect(townNames('Xã Hồng Vân', 'Thành phố Hà Nội')).toEqual({
      commune: 'xã Hồng Vân',
      province: 'Hà Nội',
    });
    expect(townNames('Phường Sài Gòn', 'Thành phố Hồ Chí Minh')).toEqual({
      commune: 'phường Sài Gòn',
      province: 'Thành phố Hồ Chí Minh',
    });
    expect(townNames(null, 'Tỉnh Ninh Bình')).toEqual({ commune: null, province: 'Ninh Bình' });
  });
});
