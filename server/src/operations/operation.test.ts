import { describe, expect, it } from 'vitest';
import type { BodyOf, OperationHandler, OperationHandlers } from './operation.ts';

const removePhoto: OperationHandler<BodyOf<'photo.remove'>> = async () => ({ status: 'ok' });

describe('use cases by their operation', () => {
  it('are taken under the kind the contract describes, with its own body', () => {
    const part = { 'photo.remove': removePhoto } satisfies Partial<OperationHandlers>;
    expect(Object.keys(part)).toEqual(['photo.remove']);
  });

  // Each line below is a mistake of one word; that it is one is said by the compiler, which also
  // refuses an expected mistake that is none.
  it('do not compile under another kind, with another body, or when one is missing', () => {
    // @ts-expect-error the contract knows no such kind
    const unknown = { 'photo.forget': removePhoto } satisfies Partial<OperationHandlers>;
    // @ts-expect-error a visit carries no photo id
    const other = { 'visit.record': sendsPhotos } satisfies Partial<OperationHandlers>;
    // @ts-expect-error all the others are missing
    const missing = { 'photo.remove': removePhoto } satisfies OperationHandlers;
    expect([unknown, other, missing].map((made) => Object.keys(made).length)).toEqual([1, 1, 1]);
  });
});

const sendsPhotos: OperationHandler<{ id: string; sha256: string }> = async () => ({
  status: 'ok',
});
