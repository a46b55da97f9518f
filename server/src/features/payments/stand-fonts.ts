import { createRequire } from 'node:module';
import type { Measure, Weight } from '@lensan/vietqr/stand';
import { openSync, type Font } from 'fontkit';

/**
 * Be Vietnam Pro (SIL Open Font License 1.1, from the package @expo-google-fonts/be-vietnam-pro)
 * has every Vietnamese letter. It goes into print files only; phones show their own letters.
 */
const files: Readonly<Record<Weight, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  medium: '500Medium/BeVietnamPro_500Medium.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
  heavy: '800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
};
const require = createRequire(import.meta.url);
export const fontFile = (weight: Weight): string =>
  require.resolve(`@expo-google-fonts/be-vietnam-pro/${files[weight]}`);

const opened = new Map<Weight, Font>();
export function openFont(weight: Weight): Font {
  let font = opened.get(weight);
  if (!font) {
    const file = openSync(fontFile(weight));
    if (!('layout' in file)) throw new Error('a font collection is no font');
    font = file;
    opened.set(weight, font);
  }
  return font;
}

/** Letters the font cannot draw (Ê Đê, Jrai and Bahnar have some), each once. */
export const missingLetters = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter(
    (letter) => !openFont('regular').hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );

/**
 * Text with letters the font lacks replaced by their base letter, so that a name stays readable.
 */
export function drawable(text: string): string {
  const missing = new Set(missingLetters(text));
  if (missing.size === 0) return text.normalize('NFC');
  return [...text.normalize('NFC')]
    .map((letter) =>
      missing.has(letter) ? letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : letter,
    )
    .join('');
}

/** Width in the unit of `size`. */
export const measureText: Measure = (text, size, weight) => {
  const font = openFont(weight);
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
};

/** A text as outlines, base line at 0, for pictures made where no font is installed. */
export function outlineText(
  text: string,
  size: number,
  weight: Weight,
): { d: string; width: number } {
  const font = openFont(weight);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const parts: string[] = [];
  let pen = 0;
  const number = (value: number) => String(Math.round(value * 100) / 100);
  for (const [index, glyph] of glyphs.entries()) {
    const at = positions[index];
    for (const { command, args } of glyph.path.commands) {
      const letter = {
        moveTo: 'M',
        lineTo: 'L',
        quadraticCurveTo: 'Q',
        bezierCurveTo: 'C',
        closePath: 'Z',
      }[command];
      parts.push(
        letter +
          args
            .map((value, place) =>
              number(
                place % 2 === 0
                  ? (pen + (at?.xOffset ?? 0) + value) * scale
                  : -(value + (at?.yOffset ?? 0)) * scale,
              ),
            )
            .join(' '),
      );
    }
    pen += at?.xAdvance ?? 0;
  }
  return { d: parts.join(''), width: pen * scale };
}
