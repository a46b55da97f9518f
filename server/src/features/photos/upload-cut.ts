import * as contract from '@lensan/contract';
import { refuse } from '@lensan/contract';

/**
 * The same request, whose body ends where the connection was cut instead of failing there: streams
 * throw away what they hold when they fail, and on a line that breaks often those bytes would be
 * sent again and again.
 */
export function untilCut(request: Request): Request {
  if (Number(request.headers.get('content-length') ?? 0) > contract.mediaBytes)
    throw refuse('request.too_large');
  const reader = request.body?.getReader();
  if (!reader) return request;
  let room = contract.mediaBytes;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (;;) {
        const next = await reader.read().catch(() => null);
        if (!next || next.done) return controller.close();
        // A body without end must not fill the memory before the length of the file is noticed.
        if ((room -= next.value.length) < 0) return controller.error(refuse('request.too_large'));
        controller.enqueue(next.value);
      }
    },
  });
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body,
    duplex: 'half',
  } as RequestInit);
}
