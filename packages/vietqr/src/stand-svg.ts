import type { Drawing, Shape, Weight } from './stand.ts';

const weights: Readonly<Record<Weight, number>> = {
  regular: 400,
  medium: 500,
  bold: 700,
  heavy: 800,
};
const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const short = (value: number) => String(Math.round(value * 1000) / 1000);

export interface SvgOptions {
  readonly title: string;
  readonly fontFamily?: string | undefined;
  /** Address of the photo: a data address where the picture must stand alone. */
  readonly photo?: string | undefined;
  /** Begins the ids inside, where one page holds several pictures. */
  readonly name?: string | undefined;
  /**
   * Letters as outlines instead of text, for machines without the font: path data for a text at the
   * origin, `size` mm.
   */
  readonly outline?:
    | ((text: string, size: number, weight: Weight) => { d: string; width: number })
    | undefined;
}

/** The drawing as an SVG picture of its real size in millimetres. */
export function renderSvg(drawing: Drawing, options: SvgOptions): string {
  const body = drawing.shapes.map((shape, index) => element(shape, options, index)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(drawing.w)}mm" height="${short(drawing.h)}mm" viewBox="0 0 ${short(drawing.w)} ${short(drawing.h)}" role="img" aria-label="${escape(options.title)}">` +
    `<title>${escape(options.title)}</title><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`
  );
}

function element(shape: Shape, options: SvgOptions, index: number): string {
  const at = `x="${short(shape.x)}" y="${short(shape.y)}"`;
  switch (shape.kind) {
    case 'box':
      return `<rect ${at} width="${short(shape.w)}" height="${short(shape.h)}" rx="${short(shape.radius)}" fill="${shape.fill}"/>`;
    case 'path':
      return `<path transform="translate(${short(shape.x)} ${short(shape.y)}) scale(${shape.scale})" shape-rendering="crispEdges" fill="${shape.fill}" d="${shape.d}"/>`;
    case 'photo':
      return options.photo === undefined
        ? ''
        : `<clipPath id="${options.name ?? 'stand'}${index}"><rect ${at} width="${short(shape.w)}" height="${short(shape.h)}" rx="${short(shape.radius)}"/></clipPath>` +
            `<image clip-path="url(#${options.name ?? 'stand'}${index})" preserveAspectRatio="xMidYMid slice" ${at} width="${short(shape.w)}" height="${short(shape.h)}" href="${escape(options.photo)}"/>`;
    case 'text': {
      if (!options.outline)
        return `<text ${at} font-size="${short(shape.size)}" font-weight="${weights[shape.weight]}" font-family="${escape(options.fontFamily ?? "'Be Vietnam Pro', 'Noto Sans', sans-serif")}" text-anchor="${shape.anchor}" fill="${shape.fill}">${escape(shape.text)}</text>`;
      const { d, width } = options.outline(shape.text, shape.size, shape.weight);
      const x =
        shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
      return `<path transform="translate(${short(x)} ${short(shape.y)})" fill="${shape.fill}" d="${d}"/>`;
    }
  }
}
