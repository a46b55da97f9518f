import { describe, expect, test } from 'vitest';
import { testServices } from '../../tests/support/index.ts';
import { serve } from './serve.ts';

describe('a server that is told to stop', () => {
  test('finishes the request under way, takes no more, and closes the database last', async () => {
    const services = await testServices({ port: 0 });
    const server = await serve(services);
    const address = `http://127.0.0.1:${server.port}`;
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = services.database.write(() => held);
    const slow = fetch(`${address}/readyz`);
    await fetch(`${address}/healthz`);
    const stopped = server.stop();
    expect(server.stop()).toBe(stopped);
    release?.();
    await writing;
    expect((await slow).headers.get('connection')).toBe('close');
    await stopped;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed');
    expect(services.database.client.closed).toBe(true);
  });
});
