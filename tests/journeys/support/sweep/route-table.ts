import { readFile } from 'node:fs/promises';
import * as contract from '@lensan/contract';

export interface TableRoute {
  readonly path: string;
  readonly who: readonly string[] | 'anyone';
}

const inApp = (file: string) => new URL(`../../../../web/src/${file}`, import.meta.url);

/**
 * Every page of the app with who may open it, read from the route table itself: a page added there
 * is swept without anybody thinking of it.
 */
export async function readRouteTable(): Promise<readonly TableRoute[]> {
  const source = await readFile(inApp('routes.ts'), 'utf8');
  const roles = await readFile(inApp('app-route.ts'), 'utf8');
  const groups = new Map<string, readonly string[]>();
  const groupOf = (name: string): readonly string[] => {
    const group = groups.get(name);
    if (!group) throw new Error(`the route table names “${name}”, and nothing says who that is`);
    return group;
  };
  const names = (text: string): string[] =>
    [...text.matchAll(/\.\.\.(\w+)|'(\w+)'|^(\w+)$/g)].flatMap(([, spread, word, alone]) =>
      word === undefined ? groupOf(spread ?? alone ?? '') : [word],
    );
  for (const [, name, members] of roles.matchAll(/export const (\w+) = \[([^\]]*)\] as const/g))
    groups.set(name ?? '', names(members ?? ''));
  const found = [...source.matchAll(/\bpage\(\s*'([^']+)',\s*('anyone'|\w+|\[[^\]]*\]),\s*\(\)/g)];
  const count = source.split(/\bpage\(/).length - 1;
  if (found.length !== count) throw new Error(`${count} routes, ${found.length} could be read`);
  return [
    { path: '/', who: names('everybody') },
    ...found.map(([, path = '', who = '']): TableRoute => {
      return { path, who: who === `'anyone'` ? 'anyone' : names(who) };
    }),
  ];
}

/** Pages the server makes itself, for whoever has the link: `/p/:code`, `/g/:code`. */
export const publicPages: readonly string[] = Object.values(contract).flatMap((one) =>
  typeof one === 'object' &&
  one !== null &&
  'path' in one &&
  'method' in one &&
  typeof one.path === 'string' &&
  one.method === 'GET' &&
  /^\/(?!api\/|anh\/|healthz|readyz)/.test(one.path)
    ? [one.path]
    : [],
);

/** An address of a route, its parts taken from `parts`. Throws for a part nobody gave a value. */
export const addressOf = (path: string, parts: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = parts[`${path} ${name}`] ?? parts[name];
    if (value === undefined) throw new Error(`${path}: the sweep needs a value for “${name}”`);
    return value;
  });
