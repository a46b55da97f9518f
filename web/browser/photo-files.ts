import { createCanvas } from '@napi-rs/canvas';

/**
 * Pictures drawn here: what stands where is known to the pixel, and nobody else's rights are in
 * them.
 */

export type Paint = (
  context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  width: number,
  height: number,
) => void;

/** Four corners of four colours: any turn or mirror shows. */
export const corners: Paint = (context, width, height) => {
  [
    ['#d02020', 0, 0],
    ['#20a040', 1, 0],
    ['#2040d0', 0, 1],
    ['#e0c020', 1, 1],
  ].forEach(([colour, x, y]) => {
    context.fillStyle = String(colour);
    context.fillRect((Number(x) * width) / 2, (Number(y) * height) / 2, width / 2, height / 2);
  });
};

/** A basket of round fruit on a mat, seeded; `light` 1 = daylight, 0.25 = a dark kitchen. */
export const basket =
  (light: number): Paint =>
  (context, width, height) => {
    let seed = 7;
    const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const shade = (r: number, g: number, b: number) =>
      `rgb(${Math.round(r * light)} ${Math.round(g * light)} ${Math.round(b * light)})`;
    context.fillStyle = shade(214, 190, 150);
    context.fillRect(0, 0, width, height);
    context.lineWidth = Math.max(1, width / 400);
    for (let x = 0; x < width; x += width / 60)
      for (let y = 0; y < height; y += width / 60) {
        context.strokeStyle = shade(150 + 40 * next(), 120 + 30 * next(), 80);
        context.beginPath();
        context.moveTo(x, y);
        context.lineTo(x + width / 60, y + width / 60);
        context.stroke();
      }
    for (let i = 0; i < 60; i++) {
      const radius = width * (0.03 + 0.03 * next());
      const x = width * (0.15 + 0.7 * next()),
        y = height * (0.15 + 0.7 * next());
      context.fillStyle = shade(230, 120 + 90 * next(), 30);
      context.beginPath();
      context.arc(x, y, radius, 0, 7);
      context.fill();
      context.strokeStyle = shade(90, 50, 20);
      context.stroke();
      context.fillStyle = shade(250, 235, 200);
      context.beginPath();
      context.arc(x - radius / 3, y - radius / 3, radius / 6, 0, 7);
      context.fill();
    }
  };

export function drawnJpeg(paint: Paint, width: number, height: number, quality = 90): Buffer {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext('2d'), width, height);
  return canvas.toBuffer('image/jpeg', quality);
}

/**
 * The same JPEG with an EXIF block: orientation, a camera's name and a position (Hồng Vân lies
 * elsewhere: 11° 11′ 11″).
 */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(170);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(3, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    if (type === 3) tiff.writeUInt16BE(value, at + 8);
    else tiff.writeUInt32BE(value, at + 8);
  };
  entry(10, 0x010f, 2, 8, 50);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, 60);
  tiff.write('Máy ảnh\0', 50, 'latin1');
  tiff.writeUInt16BE(2, 60);
  entry(62, 2, 5, 3, 90);
  entry(74, 4, 5, 3, 114);
  for (const at of [90, 114])
    for (const step of [0, 8, 16]) {
      tiff.writeUInt32BE(11, at + step);
      tiff.writeUInt32BE(1, at + step + 4);
    }
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
