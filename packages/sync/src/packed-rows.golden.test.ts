import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Column, PackedRows, Table } from './columns.ts';
import { unpackRows } from './unpack-rows.ts';

/** Every kind of column of version 1. A kind that is added is a new version with its own sample. */
const kinds: Readonly<Record<Column[0], 1>> = {
  same: 1,
  as: 1,
  up: 1,
  of: 1,
  step: 1,
  day: 1,
  cut: 1,
  home: 1,
  homes: 1,
  words: 1,
  pick: 1,
  object: 1,
  each: 1,
  mask: 1,
  list: 1,
};
const folder = new URL('fixtures/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.startsWith('packed-rows-'));
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
    packed: PackedRows;
    rows: Record<string, Record<string, unknown>[]>;
  };

const kindsOfTable = ({ fields }: Table): string[] => Object.values(fields).flatMap(kindsOf);
function kindsOf(column: Column): string[] {
  switch (column[0]) {
    case 'mask':
      return ['mask', ...kindsOf(column[2])];
    case 'object':
      return ['object', ...kindsOfTable(column[1])];
    case 'each':
      return ['each', ...kindsOf(column[1]), ...kindsOfTable(column[2])];
    default:
      return [column[0]];
  }
}

describe('pages a server of an earlier release has packed', () => {
  it('there is a sample of every version the format has had', () => {
    const versions = Math.max(...Object.values(kinds));
    expect(samples.toSorted()).toEqual(
      Array.from({ length: versions }, (_, version) => `packed-rows-v${version + 1}.json`),
    );
  });

  it.each(samples)('%s is read as the rows it was made of, to the last field', (name) => {
    const { packed, rows } = read(name);
    expect(unpackRows(packed)).toStrictEqual(rows);
  });

  it('the samples hold every way of writing a column', () => {
    const used = samples.flatMap((name) => {
      const { homes, tables } = read(name).packed;
      return [...kindsOf(homes), ...Object.values(tables).flatMap(kindsOfTable)];
    });
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(kinds).toSorted());
  });
});
