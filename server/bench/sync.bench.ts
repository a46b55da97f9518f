// A province of 1.6 million rows: first fetches, quiet fetches and durable pushes through the real app. npm run bench -- server/bench/sync
import { push, pull, registerDevice, type Endpoint } from '@lensan/contract';
import { gzipSync } from 'node:zlib';
import { systemIds } from '../src/platform/ids.ts';
import type { Database } from '../src/database/client.ts';
import { accounts, devices, grants, sessions } from '../src/features/accounts/accounts.table.ts';
import { digest } from '../src/features/accounts/secrets.ts';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { openVillageServer, village } from '../../tests/sync/village-server.ts';
import { villageTables } from '../../tests/sync/village.ts';

const villages = Number(process.env['BENCH_VILLAGES'] ?? 400);
const spare = (place: number) => `s4k9x2m7${String(place).padStart(5, '0')}`;
const say = (text: string) => process.stdout.write(`${text}\n`);
const quantile = (list: readonly number[], share: number) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

/** Copies the village again and again inside the database: same shape and sizes, other ids, places and change numbers. */
async function fillProvince({ client }: Database): Promise<number> {
  await client.execute('PRAGMA synchronous = OFF');
  const { rows: [top] } = await client.execute('SELECT max(version) AS n FROM changes');
  const step = Number(top?.['n'] ?? 0);
  let count = 0;
  for (let place = 1; place < villages; place++) {
    const id = spare(place);
    const tail = place.toString(36).padStart(3, '0');
    const statements = Object.values(villageTables).map((table) => {
      const config = getTableConfig(table);
      const columns = config.columns.map(({ name }) => name);
      const values = columns.map((name) => {
        if (name === 'id' || name === 'household_id' || name === 'listing_id') return `${name} || '${tail}'`;
        if (name === 'public_code' || name === 'storefront_code') return `substr(${name}, 1, 14) || '${tail}'`;
        if (name === 'village_id') return `'${id}'`;
        if (name === 'path') return `'01.10210.${id}.' || household_id || '${tail}.'`;
        return name === 'version' ? `version + ${place * step}` : name;
      });
      return `INSERT INTO ${config.name} (${columns.join(',')}) SELECT ${values.join(',')} FROM ${config.name} WHERE village_id = '${village.id}'`;
    });
    await client.batch(statements, 'write');
    count += 4100;
  }
  await client.execute({ sql: 'INSERT INTO changes (version, entity, record_id, path) VALUES (?, ?, ?, ?)', args: [step * villages, 'visit', 'last', village.path] });
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('ANALYZE');
  return count + 4100;
}

const server = await openVillageServer();
const begun = performance.now();
const rows = await fillProvince(server.database);
say(`province: ${rows.toLocaleString('en')} rows in ${villages} villages, built in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

/** A mentor of one village, signed in. */
async function mentorOf(path: string, name: string): Promise<(endpoint: Endpoint, body: unknown) => Promise<{ ms: number; bytes: number; text: () => Promise<never> }>> {
  const token = systemIds.secret();
  const now = Date.now();
  await server.database.write(async (tx) => {
    await tx.insert(accounts).values({ id: name, kind: 'person', name, createdAt: 0, createdBy: 'bench' });
    await tx.insert(grants).values({ id: `${name}g`, accountId: name, role: 'mentor', unitPath: path, validFrom: 0, validUntil: null, givenBy: 'bench' });
    await tx.insert(devices).values({ id: `${name}d`, accountId: name, phoneHash: name, label: '', firstSeenAt: now, lastSeenAt: now });
    await tx.insert(sessions).values({ id: `${name}s`, tokenHash: digest(token), accountId: name, deviceId: `${name}d`, createdAt: now, lastSeenAt: now, idleMs: 1e10, expiresAt: now + 1e10 });
  });
  return async (endpoint, body) => {
    const text = JSON.stringify(body);
    const isPacked = endpoint === push;
    const request = new Request(`http://localhost:8080${endpoint.path}`, {
      method: endpoint.method, body: isPacked ? new Uint8Array(gzipSync(text)) : text,
      headers: { 'content-type': 'application/json', 'x-account': name, cookie: `session-${name}=${token}`, ...(endpoint === pull ? { 'accept-encoding': 'br' } : {}), ...(isPacked ? { 'content-encoding': 'gzip' } : {}) },
    });
    const from = performance.now();
    const answer = await server.fetch(request);
    const bytes = await answer.arrayBuffer();
    const ms = performance.now() - from;
    if (!answer.ok) throw new Error(`${endpoint.path}: ${answer.status} ${Buffer.from(bytes).toString('utf8').slice(0, 200)}`);
    return { ms, bytes: bytes.byteLength, text: async () => JSON.parse(Buffer.from(bytes).toString('utf8')) as never };
  };
}

const listMs: number[] = [];
const pageMs: number[] = [];
const quietMs: number[] = [];
const samples = Math.min(120, villages - 1);
for (let sample = 0; sample < samples; sample++) {
  const id = spare(1 + ((sample * 37) % (villages - 1)));
  const path = `01.10210.${id}.`;
  const call = await mentorOf(path, `m${sample}`);
  const device = `b${String(sample).padStart(4, '0')}`;
  const { epoch } = await (await call(registerDevice, { known: { device, key: 'k' } })).text() as { epoch: string };
  const ask = (cursors: object) => call(pull, { device, epoch, cursors, state: { queued: 0 } });
  listMs.push((await ask({})).ms);
  pageMs.push((await ask({ [path]: [0, null] })).ms);
  const newest = Number((await server.database.client.execute('SELECT max(version) AS n FROM changes')).rows[0]?.['n']);
  quietMs.push((await ask({ [path]: [newest, newest] })).ms);
}
const line = (name: string, list: readonly number[]) => say(`${name}: p50 ${quantile(list, 0.5).toFixed(1)} ms, p95 ${quantile(list, 0.95).toFixed(1)} ms (${list.length} samples)`);
line('first fetch, list of 600 households, packed', listMs);
line('first fetch, page of 2,000 rows, packed', pageMs);
line('nothing new', quietMs);

for (const size of [1, 20, 50]) {
  const phones = 10;
  const batches = Math.ceil((size === 1 ? 300 : 2000) / size / phones);
  let ms = 0;
  for (let phone = 0; phone < phones; phone++) {
    const id = spare(1 + phone);
    const name = `w${size}x${phone}`;
    const call = await mentorOf(`01.10210.${id}.`, name);
    const device = `w${String(size).padStart(2, '0')}0${phone}`;
    const { epoch } = await (await call(registerDevice, { known: { device, key: 'k' } })).text() as { epoch: string };
    const homes = (await server.database.client.execute({ sql: 'SELECT id FROM households WHERE village_id = ? LIMIT 50', args: [id] })).rows.map((row) => String(row['id']));
    for (let batch = 0; batch < batches; batch++) {
      const operations = Array.from({ length: size }, (_, place) => {
        const n = batch * size + place + 1;
        const householdId = homes[place % homes.length] ?? '';
        return {
          n, id: `${device}o${n}`, kind: 'visit.record', at: Date.now(), householdId, v: 1,
          body: { id: `${device}v${n}`, householdId, visitedOn: '2026-11-25', result: 'met', tasks: ['met'], skills: [], refusalReason: null, note: `lần ${n}`, nextOn: null, placeCell: null },
        };
      });
      const answer = await call(push, { device, epoch, version: 1, sentAt: Date.now(), state: { queued: size }, operations });
      ms += answer.ms;
      const { results } = await answer.text() as { results: { status: string }[] };
      if (results.some(({ status }) => status !== 'ok')) throw new Error(`not taken: ${JSON.stringify(results[0])}`);
    }
  }
  say(`durable push in batches of ${size}: ${Math.round((size * batches * phones) / (ms / 1000)).toLocaleString('en')} operations/s`);
}
await server.close();
process.exit(0);
