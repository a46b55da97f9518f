import type { Dossier, ListingRecord, PayeeRecord } from '@lensan/contract';
import { shopName } from '@lensan/household';
import { capitalize, dongInWords, formatDong, vietnamDay } from '@lensan/vietnamese';
import {
  layoutStand,
  type Measure,
  type StandSize,
  type SymbolModules,
  type Weight,
} from '@lensan/vietqr/stand';
import { renderSvg } from '@lensan/vietqr/stand-svg';
import { bankName, dayOf } from './payments.data.ts';

/** Phones show their own letters; the widths are theirs too. */
const family = "'Be Vietnam Pro', system-ui, 'Noto Sans', sans-serif";
const cssWeight: Readonly<Record<Weight, number>> = {
  regular: 400,
  medium: 500,
  bold: 700,
  heavy: 800,
};
let context: CanvasRenderingContext2D | null | undefined;
const measure: Measure = (text, size, weight) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.6;
  context.font = `${cssWeight[weight]} 100px ${family}`;
  return (context.measureText(text).width / 100) * size;
};

export interface StandInput {
  readonly dossier: Dossier;
  readonly payee: PayeeRecord;
  readonly account: string;
  readonly shortCode: string;
  readonly symbol: SymbolModules;
  readonly listing?: ListingRecord | undefined;
  readonly amountDong?: number | undefined;
  /** The goods as a data address: the picture has to stand alone when it is saved. */
  readonly photo?: string | undefined;
  /** Tells two pictures of one page apart. */
  readonly name?: string | undefined;
}

/** The stand as an SVG picture of its real size. */
export function standSvg(
  size: StandSize,
  { dossier, payee, account, shortCode, symbol, listing, amountDong, photo, name }: StandInput,
): string {
  const { household } = dossier;
  const ocop = listing?.facts.ocop;
  const drawing = layoutStand(
    size,
    {
      shopName: shopName(household),
      goods: listing ? (listing.title ?? listing.facts.name) : household.sells,
      ocopStars: ocop && ocop.validUntil >= vietnamDay(Date.now()) ? ocop.stars : null,
      ownerName: payee.ownerName,
      bankName: bankName(payee.bin),
      account,
      symbol,
      shortCode,
      testedOn: payee.testedAt === null ? null : dayOf(payee.testedAt),
      hasPhoto: photo !== undefined,
      amount:
        amountDong === undefined
          ? undefined
          : { figures: formatDong(amountDong), words: capitalize(dongInWords(amountDong)) },
    },
    measure,
  );
  return renderSvg(drawing, {
    title: `Mã nhận tiền của ${payee.ownerName}, ${bankName(payee.bin)}`,
    fontFamily: family,
    photo,
    name,
  });
}

/** Side of the printed picture, px; the server makes the same. */
const photoPx = 220;
/**
 * A shown picture as a small square of its own, or undefined when it cannot be read (no signal,
 * file gone).
 */
export async function standPhoto(url: string): Promise<string | undefined> {
  const picture = new Image();
  picture.src = url;
  // A stand without its picture is drawn without one.
  if (
    !(await picture.decode().then(
      () => true,
      () => false,
    ))
  )
    return undefined;
  const side = Math.min(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = photoPx;
  canvas
    .getContext('2d')
    ?.drawImage(
      picture,
      (picture.naturalWidth - side) / 2,
      (picture.naturalHeight - side) / 2,
      side,
      side,
      0,
      0,
      photoPx,
      photoPx,
    );
  return canvas.toDataURL('image/jpeg', 0.72);
}
