import { dayMs } from '@lensan/vietnamese';
import { join } from 'node:path';
import * as contract from '@lensan/contract';
import { refuse, Refusal } from '@lensan/contract';
import { Server } from '@tus/server';
import { and, eq, isNull } from 'drizzle-orm';
import { unscoped } from '../../database/scope.ts';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Actor } from '../../platform/actor.ts';
import { openCommand } from '../../operations/command.ts';
import { enqueueJob, type JobHandlers } from '../../platform/jobs.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import { photos } from './photos.table.ts';
import type { PhotoRow } from './photos.repository.ts';
import { acceptOriginal } from './originals.usecases.ts';
import { untilCut } from './upload-cut.ts';
import { UploadParts } from './upload-parts.ts';

type Needs = Pick<Services, 'database' | 'blobs' | 'ids' | 'clock' | 'config'>;
/** A file begun and not finished is kept as long as a phone may be without signal. */
const keptMs = 14 * dayMs;
const partsOf = (services: Pick<Needs, 'config' | 'clock'>) =>
  new UploadParts(join(services.config.dataDir, 'uploads'), services.clock);

/**
 * Announced photos with these bytes that the actor may fill; `not_found` when there is none, as for
 * a photo that is not theirs.
 */
async function requireAnnounced(
  { database }: Pick<Needs, 'database'>,
  actor: Actor,
  sha256: string,
): Promise<[PhotoRow, ...PhotoRow[]]> {
  const rows = await database.read
    .select()
    .from(photos)
    .where(
      and(eq(photos.sha256, sha256), isNull(photos.deletedAt), unscoped('checked-after-load')),
    );
  const [first, ...rest] = rows.flatMap((row) => {
    try {
      return [requireAllowed(actor, 'photo.add', row)];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  if (!first) throw refuse('not_found');
  return [first, ...rest];
}

/**
 * Removes what was begun and never finished; one that was begun again meanwhile is looked at later.
 */
export const uploadJobs = (services: Needs): JobHandlers => {
  const parts = partsOf(services);
  return {
    async 'media.forget'(job) {
      const { sha256 } = job.payload as { sha256: string };
      const part = await parts.find(sha256);
      if (!part) return;
      if (part.beganAt + keptMs <= services.clock()) return parts.remove(sha256);
      return (tx) => forgetLater(services, tx, sha256, part.beganAt);
    },
  };
};
const forgetLater = (
  { ids, clock }: Needs,
  tx: Parameters<typeof enqueueJob>[0]['tx'],
  sha256: string,
  beganAt: number,
) =>
  enqueueJob(
    { tx, ids, now: clock() },
    {
      kind: 'media.forget',
      payload: { sha256 },
      key: `media.forget:${sha256}`,
      runAt: beganAt + keptMs,
    },
  );

const answer = (sha256: string, status: number, offset: number, size: number) =>
  new Response(null, {
    status,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'upload-length': String(size),
      location: `/api/media/${sha256}`,
      'cache-control': 'no-store',
    },
  });

/** Where the pieces of files are laid together, and handed on when they are whole. */
interface Desk {
  /**
   * What is already known of a file without asking tus: arrived for good, or complete and waiting
   * for its check (a server stopped in between).
   */
  standing: (actor: Actor, sha256: string, status: number) => Promise<Response | PhotoRow[]>;
  /** Hands the file on after its last piece; the reply is tus's own. */
  afterPiece: (
    reply: Response,
    actor: Actor,
    sha256: string,
    announced: readonly PhotoRow[],
  ) => Promise<Response>;
}

function openDesk(services: Needs, parts: UploadParts): Desk {
  /**
   * Gives the bytes to every photo that waits for them; the part goes whether they were right or
   * not.
   */
  const finish = async (actor: Actor, sha256: string, announced: readonly PhotoRow[]) => {
    const bytes = await parts.bytes(sha256);
    try {
      for (const photo of announced)
        if (photo.bytes !== 'done') await acceptOriginal(services, actor, photo.id, bytes);
    } finally {
      await parts.remove(sha256);
    }
  };
  return {
    async standing(actor, sha256, status) {
      const announced = await requireAnnounced(services, actor, sha256);
      const size = announced[0].byteLength;
      const part = await parts.find(sha256);
      if (part && part.offset >= part.size) await finish(actor, sha256, announced);
      else if (announced.some((photo) => photo.bytes !== 'done')) return announced;
      return answer(sha256, status, size, size);
    },
    async afterPiece(reply, actor, sha256, announced) {
      const size = announced[0]?.byteLength ?? Infinity;
      if (reply.ok && Number(reply.headers.get('upload-offset')) >= size)
        await finish(actor, sha256, announced);
      return reply;
    },
  };
}

/**
 * Uploads in pieces by tus 1.0. Every request is a signed-in one and is held against the announced
 * photo first; the protocol itself is the tus server's. The last piece is answered once the hash
 * was right and the original is kept.
 */
export function uploadRoutes(app: App, services: Needs): void {
  const parts = partsOf(services);
  const tus = new Server({
    path: '/api/media',
    datastore: parts,
    relativeLocation: true,
    maxSize: contract.mediaBytes,
    namingFunction: (request) => /([0-9a-f]{64})$/.exec(new URL(request.url).pathname)?.[1] ?? '',
    // Only our own pages ask.
    allowedOrigins: () => false,
  });
  const { standing, afterPiece } = openDesk(services, parts);

  route(app, contract.mediaCreate, 'photo.add', async ({ actor, params: { sha256 }, http }) => {
    const known = await standing(actor, sha256, 200);
    if (known instanceof Response) return known;
    const size = known[0]?.byteLength ?? 0;
    if (Number(http.req.header('upload-length')) !== size)
      throw refuse('request.invalid', {
        problems: [{ code: 'field.invalid', field: 'upload-length' }],
      });
    const part = await parts.find(sha256);
    // Beginning again would throw away what has arrived: the phone is told how far it is.
    if (part) return answer(sha256, 409, part.offset, part.size);
    await openCommand(services, 'photo.upload', async (context) => {
      await forgetLater(services, context.tx, sha256, context.now);
      context.silent('the photo was announced by photo.add; its bytes are no second act');
    });
    return afterPiece(await tus.handleWeb(untilCut(http.req.raw)), actor, sha256, known);
  });
  route(app, contract.mediaOffset, 'photo.add', async ({ actor, params: { sha256 }, http }) => {
    const known = await standing(actor, sha256, 200);
    return known instanceof Response ? known : tus.handleWeb(http.req.raw);
  });
  route(app, contract.mediaAppend, 'photo.add', async ({ actor, params: { sha256 }, http }) => {
    const known = await standing(actor, sha256, 204);
    return known instanceof Response
      ? known
      : afterPiece(await tus.handleWeb(untilCut(http.req.raw)), actor, sha256, known);
  });
}
