/** A canvas of its own with its pen. Throws where the browser has none. */
export function newCanvas(
  widthPx: number,
  heightPx: number,
): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  return { canvas, pen };
}

/** What was drawn, as a PNG under a name of its own. */
export async function pngFile(canvas: HTMLCanvasElement, name: string): Promise<File> {
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((drawn) => {
      if (drawn) resolve(drawn);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
  return new File([blob], name, { type: 'image/png' });
}
