import {
  channelIds,
  channelOf,
  channels,
  listingChannelIds,
  liveChannelIds,
  liveChannelOf,
  otherPlatforms,
  photoChannelIds,
  photoChannelOf,
  pictureSets,
  type Channel,
} from '@lensan/channels';
import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
/** Every `none` and every source below a part, with the path to it. */
function walk(value: unknown, path: string, visit: (at: string, found: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(path, value);
  for (const [name, below] of Object.entries(value)) walk(below, `${path}.${name}`, visit);
}
const parts: readonly (keyof Channel)[] = [
  'id',
  'name',
  'takes',
  'words',
  'listing',
  'pictures',
  'live',
  'checkedOn',
];

/**
 * Ids written as text in the code, each with its line. Comments do not count, nor do names of
 * properties: a table by channel is found by the compiler, its rows are not the ids' own list.
 */
function idsIn(file: string): string[] {
  const ids = new Set<string>([...channelIds, ...photoChannelIds, ...liveChannelIds]);
  const code = textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
  const written = [
    ...code.matchAll(/(['"`])([a-z-]+)\1/g),
    ...code.matchAll(/(?<=[{,]\s*)()([a-z]+)(?=:\s*(?:\{|\[|\())/g),
  ];
  return written.map((match) => match[2] ?? '').filter((word) => ids.has(word));
}

describe('one channel, one file', () => {
  test.each(channels)('$name has every part, or says why it has none', (channel) => {
    expect(Object.keys(channel).toSorted()).toEqual([...parts].toSorted());
    const gaps: string[] = [];
    walk(channel, channel.id, (at, found) => {
      if ('none' in found && !/^\S+ .+/.test(String(found.none))) gaps.push(`${at}: no reason`);
      if ('checkedOn' in found && !isDay(String(found.checkedOn))) gaps.push(`${at}: no day`);
      if ('source' in found && JSON.stringify(found.source).length < 20)
        gaps.push(`${at}: no source`);
    });
    expect(gaps).toEqual([]);
    expect(channel.takes.length).toBeGreaterThan(0);
  });

  test('each channel stands in a file of its own, named by its id', () => {
    const files = channelIds.map((id) => `packages/channels/src/${id}.ts`);
    expect(files.filter((file) => !sourceFiles('packages/channels/src').includes(file))).toEqual(
      [],
    );
    const others = new Set(['channel.ts', 'ids.ts', 'index.ts', 'channels.test.ts']);
    expect(
      sourceFiles('packages/channels/src').filter(
        (file) => !files.includes(file) && !others.has(file.split('/').at(-1) ?? ''),
      ),
    ).toEqual([]);
  });

  test('ids that are stored or travel are still read', () => {
    expect(channelIds).toEqual(expect.arrayContaining([...listingChannelIds]));
    expect(listingChannelIds).toEqual(
      expect.arrayContaining(['own-page', 'facebook', 'zalo', 'shopee', 'tiktok-shop', 'airbnb']),
    );
    expect(photoChannelIds).toEqual(
      expect.arrayContaining(['shopee', 'tiktok', 'facebook', 'booking', 'google']),
    );
    expect(liveChannelIds).toEqual(
      expect.arrayContaining(['facebook', 'zalo', 'shopee', 'tiktok']),
    );
    expect([photoChannelOf.tiktok, liveChannelOf.tiktok]).toEqual(['tiktok-shop', 'tiktok-shop']);
  });

  test('a platform that became a channel is no other platform any more', () => {
    const words = channels.flatMap(({ words: own }) => ('none' in own ? [] : [own]));
    const named = new Set(words.flatMap(({ inTitles, onAir }) => [...inTitles, ...onAir]));
    expect(
      [...otherPlatforms.inTitles, ...otherPlatforms.onAir].filter((word) => named.has(word)),
    ).toEqual([]);
  });

  test('pictures are never asked smaller than a channel takes them', () => {
    expect(
      pictureSets().filter(
        ({ widthPx, heightPx, floorPx }) => widthPx < floorPx.width || heightPx < floorPx.height,
      ),
    ).toEqual([]);
    expect(channelIds.map((id) => channelOf(id).id)).toEqual([...channelIds]);
  });

  test('no other code of the product names a channel by its id', () => {
    const files = ['packages', 'server/src', 'web/src']
      .flatMap((folder) => sourceFiles(folder, /\.tsx?$/))
      .filter(
        (file) =>
          !file.startsWith('packages/channels/') &&
          !/\.test\.tsx?$|\/testing\/|\/text\/|\/kit\//.test(file),
      );
    expect(files.length).toBeGreaterThan(400);
    expect(
      files.flatMap((file) => idsIn(file).map((id) => `${file}: ${id}`)),
      'ask packages/channels for the rule instead',
    ).toEqual([]);
  });
});
