/** Measures of one kind of stand, mm; `unit` scales the letters. */
export interface Form {
  readonly w: number;
  readonly h: number;
  readonly margin: number;
  readonly border: number;
  readonly symbol: number;
  readonly unit: number;
  /** Height of the green band with the shop's name: as wished, and at least. */
  readonly head: number;
  readonly leastHead: number;
}

/** Modules of a QR symbol, as lean-qr gives them. */
export interface SymbolModules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

export interface StandContent {
  /** "Nhà bác Bình". */
  readonly shopName: string;
  /** What is sold, or ''. */
  readonly goods: string;
  /** Stars of a certified OCOP product, else null. */
  readonly ocopStars: 3 | 4 | 5 | null;
  readonly ownerName: string;
  readonly bankName: string;
  readonly account: string;
  readonly symbol: SymbolModules;
  /** Day of the test as printed ("22/11/2026"), or null: then it says so across the foot. */
  readonly testedOn: string | null;
  readonly shortCode: string;
  /** Fixed price: "65.000 đ" and "Sáu mươi lăm nghìn đồng". */
  readonly amount?: { readonly figures: string; readonly words: string } | undefined;
  readonly hasPhoto?: boolean | undefined;
}

/** Words printed on stands. Vietnamese: they stand at Vietnamese stalls. */
export const standWords = {
  readName: 'Đọc tên trước khi chuyển',
  testedOn: 'Mã thử ngày',
  untested: 'CHƯA THỬ',
} as const;
