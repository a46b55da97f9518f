import { speakAs } from '../../../web/src/api/client.ts';
import { startPhone } from '../../../web/src/local/phone.ts';
import { runRound } from '../../../web/src/local/round.ts';
import { httpServer } from '../../../web/src/local/server.ts';
import { makeStore } from '../../../web/src/local/store.ts';

export interface FirstSync {
  readonly listMs: number;
  readonly allMs: number;
  readonly quietMs: number;
  readonly households: number;
  readonly records: number;
}

/**
 * The first sync of this browser, with the app's own code: until the list can be used, until
 * everything is here, and once more when nothing is new.
 */
async function firstSync(accountId: string): Promise<FirstSync> {
  speakAs(accountId);
  const started = performance.now();
  const database = makeStore(accountId);
  const phone = await startPhone({
    database,
    server: httpServer,
    clock: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    changed: () => undefined,
    asksAhead: true,
  });
  let listMs = 0;
  const end = await runRound(phone, {
    onFetched: () => {
      listMs ||= performance.now() - started;
    },
  });
  const allMs = performance.now() - started;
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  const again = performance.now();
  await runRound(phone);
  const quietMs = performance.now() - again;
  const dossiers = await database.dossier.toArray();
  const records = dossiers.reduce(
    (sum, dossier) =>
      sum +
      1 +
      Object.values(dossier.records).reduce((all, shelf) => all + Object.keys(shelf).length, 0),
    0,
  );
  return {
    listMs,
    allMs,
    quietMs,
    households: dossiers.filter(({ household }) => household !== null).length,
    records,
  };
}

Object.assign(window, { firstSync });
