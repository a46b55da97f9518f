import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(
      createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
    ).buffer,
  },
});

/**
 * Texts of the QR codes on a picture (PNG or JPEG), read by another library than the one that drew
 * them.
 */
export async function readCodes(picture: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(new Blob([picture as Uint8Array<ArrayBuffer>]), {
    formats: ['QRCode'],
    tryHarder: true,
  });
  return found.filter((code) => code.isValid).map((code) => code.text);
}
