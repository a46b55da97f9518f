import type { Context } from 'hono';

/** What `@hono/node-server` hands along with a request. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/**
 * Network address of whoever asks. `X-Forwarded-For` is believed only when the request comes from a
 * proxy we were told of, and then from the right: each trusted proxy appended the address it saw,
 * whatever stands further left anybody may have written. Answers 'local' for a request that came
 * through no socket (tests).
 */
export function clientAddress(http: Context, trustedProxies: readonly string[]): string {
  const plain = (address: string) => address.trim().replace(/^::ffff:/, '');
  const bindings = http.env as NodeBindings | undefined;
  const chain = [
    ...(http.req.header('x-forwarded-for') ?? '').split(',').map(plain).filter(Boolean),
    plain(bindings?.incoming?.socket?.remoteAddress ?? 'local'),
  ];
  while (chain.length > 1 && trustedProxies.includes(chain.at(-1) ?? '')) chain.pop();
  return chain.at(-1) ?? 'local';
}
