import { operations, operationsVersion, type OperationKind } from '@lensan/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operationSources } from '../../server/src/app.ts';
import { readEnvelope } from '../../server/src/operations/delivery.ts';
import type { Services } from '../../server/src/services.ts';

const folder = new URL('golden/', import.meta.url);
const releases = readdirSync(folder).filter((name) => name.endsWith('.json'));
// Lifting a body needs nothing of a server.
const { upcast } = operationSources({} as Services);

describe('an outbox filled by an earlier release', () => {
  it('there is one for every version operations have had', () => {
    expect(releases.toSorted()).toEqual(
      Array.from({ length: operationsVersion }, (_, version) => `outbox-v${version + 1}.json`),
    );
  });
  it.each(releases)(
    '%s is understood by this release: every operation, lifted to today, fits its description',
    (name) => {
      for (const raw of JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown[]) {
        const envelope = readEnvelope(raw);
        expect(envelope, JSON.stringify(raw)).not.toBeNull();
        const { kind, body } = upcast?.(envelope?.kind ?? '', envelope?.body, envelope?.v ?? 1) ?? {
          kind: '',
          body: null,
        };
        const parsed = operations[kind as OperationKind]?.body.safeParse(body);
        expect(parsed?.success, `${kind} ${JSON.stringify(parsed?.error?.issues)}`).toBe(true);
      }
    },
  );
});
