import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../sync/random.ts';

export interface CutProxy {
  readonly url: string;
  /**
   * Bytes that came from the phone, heads included; connections seen, and how many of them were
   * cut.
   */
  readonly counts: { sentBytes: number; connections: number; cuts: number };
  close(): Promise<void>;
}

/**
 * A line that breaks: a share of all connections ends at a byte chosen anywhere in the request or
 * its answer. What was before that byte arrives, nothing after it. One request a connection, so
 * that every request meets the share.
 */
export async function openCutProxy(
  serverPort: number,
  random: Random,
  share: number,
): Promise<CutProxy> {
  const counts = { sentBytes: 0, connections: 0, cuts: 0 };
  const open = new Set<Socket>();
  const proxy = createServer((phone) => {
    const server = connect(serverPort, '127.0.0.1');
    for (const socket of [phone, server]) {
      open.add(socket);
      socket
        .setNoDelay(true)
        .on('close', () => open.delete(socket))
        .on('error', () => undefined);
    }
    counts.connections += 1;
    const isCut = random.chance(share);
    const place = random();
    let seen = 0;
    let cutAt = Infinity;
    const cut = () => {
      counts.cuts += 1;
      phone.destroy();
      server.end();
    };
    phone.on('data', (bytes) => {
      counts.sentBytes += bytes.length;
      if (seen === 0 && isCut) cutAt = Math.floor(place * 1.1 * requestLength(bytes));
      const kept = bytes.subarray(0, Math.max(0, cutAt - seen));
      const wasBefore = seen < cutAt;
      seen += bytes.length;
      if (kept.length > 0) server.write(kept);
      if (wasBefore && seen >= cutAt) cut();
    });
    server.on('data', (bytes) => {
      // A place beyond the request lies in the answer: done there, unknown here.
      if (Number.isFinite(cutAt)) {
        if (!phone.destroyed) cut();
      } else phone.write(bytes);
    });
    phone.on('end', () => server.end());
    server.on('end', () => phone.end());
    server.on('close', () => phone.destroy());
    phone.on('close', () => server.end());
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    counts,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Bytes of a request by its head, which comes with the first packet. */
function requestLength(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n') + 4;
  const length = /\r\ncontent-length: *(\d+)/i.exec(
    first.subarray(0, head).toString('latin1'),
  )?.[1];
  return head + Number(length ?? 0);
}
