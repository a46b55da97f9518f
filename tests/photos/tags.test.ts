import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullRecipe, noEdits, type Recipe } from '@lensan/photo';
import { drawScene } from '@lensan/photo/testing/scenes.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { processPhoto } from '../../server/src/features/photos/photo-pipeline.ts';
import { encoder } from '../../server/src/features/photos/testing/pictures.ts';
import { labels, photograph, sayAbsent } from './photographs.ts';

const root = mkdtempSync(join(tmpdir(), 'len-san-tags-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/**
 * Each way of writing a file once: as taken, page in three formats, and two channels. What a file
 * carries does not depend on its size.
 */
const wanted = new Set([
  'before-640.webp',
  'page-640.avif',
  'page-640.webp',
  'page-640.jpg',
  'shopee-1024.jpg',
  'google-1500.jpg',
]);
const full = fullRecipe(noEdits);
const recipe: Recipe = { ...full, outputs: full.outputs.filter(({ kind }) => wanted.has(kind)) };

/** What exiftool finds in files, by group and name. */
const tagsOf = (files: readonly string[]): Record<string, unknown>[] =>
  JSON.parse(
    execFileSync(
      'exiftool',
      ['-json', '-G1', '-all:all', '-duplicates', '-unknown', '-ee', ...files],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    ),
  ) as Record<string, unknown>[];

/** What the encoders themselves must say: size, sampling, version. */
const own =
  /^(SourceFile|ExifTool:ExifToolVersion|(System|File|Composite|RIFF|JFIF|QuickTime|Meta):\w+)$/;
const forbiddenWithin =
  /GPS|Serial|Thumbnail|Preview|Owner|Artist|Creator|Location|City|Comment|Trailer/i;
const foreign = (tags: Record<string, unknown>): string[] =>
  Object.keys(tags).filter(
    (tag) => !own.test(tag) || forbiddenWithin.test(tag.replace(/^\w+:/, '')),
  );

async function outputsOf(
  name: string,
  bytes: Uint8Array,
): Promise<{ files: string[]; sourceType: string | null }> {
  const files: string[] = [];
  const { header } = await processPhoto(bytes, recipe, {
    put: async ({ kind, bytes: made }) => {
      const file = join(root, `${name}-${kind}`);
      writeFileSync(file, made);
      files.push(file);
    },
  });
  return { files, sourceType: header.sourceType };
}

const place = {
  IFD0: { Make: 'Máy thử', Artist: 'Nhà Bình', Copyright: 'x' },
  IFD2: { BodySerialNumber: '12345' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '20/1 58/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '106/1 20/1 0/1',
  },
};
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Huế"/></rdf:RDF></x:xmpmeta>';
const tagged = () =>
  encoder(drawScene('table', 11, 640, 480))
    .withExif(place)
    .withXmp(xmp)
    .withIccProfile('p3');
const zip = Buffer.from('PK\x05\x06GPS 16.4637 107.5909'.padEnd(22, '\0'), 'latin1');

describe('finished files', () => {
  it.each([
    ['a JPEG', 'jpg', async () => Buffer.concat([await tagged().jpeg().toBuffer(), zip])],
    ['a PNG', 'png', () => tagged().png().toBuffer()],
    ['a WebP', 'webp', () => tagged().webp().toBuffer()],
    ['an AVIF', 'avif', () => tagged().avif({ effort: 0 }).toBuffer()],
  ] as const)(
    'carry no place, serial number, profile or trailer of %s that has them all',
    async (_name, extension, make) => {
      const bytes = await make();
      const source = join(root, `source.${extension}`);
      writeFileSync(source, bytes);
      // The source does have them: an exiftool that sees nothing anywhere would prove nothing.
      expect(foreign(tagsOf([source])[0]!).join(' ')).toMatch(
        /GPSLatitude.*City|City.*GPSLatitude/,
      );
      const { files } = await outputsOf(extension, bytes);
      expect(files).toHaveLength(wanted.size);
      for (const tags of tagsOf(files))
        expect([tags['SourceFile'], foreign(tags)]).toEqual([tags['SourceFile'], []]);
    },
  );
  it('keep the one mark that buyers have a right to: that a picture was generated', async () => {
    const generated = xmp.replace(
      'photoshop:City="Huế"',
      'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
    );
    const { files } = await outputsOf(
      'generated',
      await encoder(drawScene('white', 12, 640, 480))
        .withXmp(generated)
        .jpeg()
        .toBuffer(),
    );
    for (const tags of tagsOf(files.filter((file) => !file.includes('before')))) {
      expect(foreign(tags)).toEqual(['XMP-iptcExt:DigitalSourceType']);
      expect(tags['XMP-iptcExt:DigitalSourceType']).toContain('trainedAlgorithmicMedia');
    }
  });

  sayAbsent('Tags in finished files');
  it.each(labels.length > 0 ? ['the labelled photographs'] : [])(
    'carry nothing of %s',
    async () => {
      const marked: string[] = [],
        unmarked: string[] = [];
      for (const [name] of labels.filter(([, { decodes }]) => decodes)) {
        const { files, sourceType } = await outputsOf(name, photograph(name));
        (sourceType === null ? unmarked : marked).push(...files);
      }
      const carried = (files: readonly string[]) =>
        tagsOf(files)
          .map((tags) => [tags['SourceFile'], foreign(tags)] as const)
          .filter(([, found]) => found.length > 0);
      expect(carried(unmarked)).toEqual([]);
      expect(new Set(carried(marked).flatMap(([, found]) => found))).toEqual(
        new Set(['XMP-iptcExt:DigitalSourceType']),
      );
      expect(unmarked.length).toBeGreaterThan(200);
    },
  );
});
