import { describe, expect, it } from 'vitest';
import { nothingPending, unknownConnection } from '../local/state.ts';
import { syncStateOf } from './now-badge.tsx';

const photo = { id: 'p' } as never;
const operation = { id: 'o' } as never;

describe('what the badge says', () => {
  it('what needs a person comes before everything else', () => {
    expect(
      syncStateOf(
        { ...nothingPending, refused: [operation], out: [operation] },
        { ...unknownConnection, isBusy: true },
      ),
    ).toEqual({ kind: 'look', count: 1 });
  });
  it('photos and writes wait together', () => {
    expect(
      syncStateOf({ ...nothingPending, out: [operation], photos: [photo] }, unknownConnection),
    ).toEqual({ kind: 'waiting', count: 2 });
  });
  it('without signal the count of what waits stays, only an empty phone says "no signal"', () => {
    const unreached = { ...unknownConnection, state: 'unreached' as const };
    expect(syncStateOf({ ...nothingPending, out: [operation] }, unreached).kind).toBe('waiting');
    expect(syncStateOf(nothingPending, unreached).kind).toBe('offline');
  });
  it('with everything sent it says when, in Vietnam time', () => {
    expect(
      syncStateOf(nothingPending, {
        ...unknownConnection,
        state: 'reached',
        sentAt: Date.UTC(2026, 10, 22, 1, 5),
      }),
    ).toEqual({ kind: 'sent', time: '08:05' });
  });
});
