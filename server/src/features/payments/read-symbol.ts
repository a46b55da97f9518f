import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import decodeQr from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Pixels, RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The text of the code on a picture by the decoder phones use too, or null. */
export function readFirst(picture: Pixels): string | null {
  try {
    return decodeQr(picture);
  } catch {
    // It throws when it finds nothing: an answer here, not a fault.
    return null;
  }
}

let opened: Promise<void> | undefined;
/**
 * The program of the reader comes from this machine's packages; left to itself it would fetch it
 * from a foreign server.
 */
async function open(): Promise<void> {
  const wasmBinary = await readFile(
    createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
  );
  await prepareZXingModule({
    overrides: {
      wasmBinary: wasmBinary.buffer.slice(
        wasmBinary.byteOffset,
        wasmBinary.byteOffset + wasmBinary.byteLength,
      ),
    },
    fireImmediately: true,
  });
}

/** The same by a decoder of another family (ZXing-C++), or null. */
export async function readSecond(picture: Pixels): Promise<string | null> {
  await (opened ??= open());
  const data = new Uint8ClampedArray(
    picture.data.buffer as ArrayBuffer,
    picture.data.byteOffset,
    picture.data.byteLength,
  );
  const [found] = await readBarcodes(
    { data, width: picture.width, height: picture.height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, tryInvert: false, maxNumberOfSymbols: 1 },
  );
  return found?.isValid ? found.text : null;
}
