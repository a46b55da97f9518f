import { importsOf, textOf } from '../../../rules/source-files.ts';
import { fieldPlaces, type FieldPlace } from '../../../../web/build/field-places.ts';

const source = 'web/src/';

/** All that a file of the app brings along, itself included. */
function filesBehind(file: string): Set<string> {
  const found = new Set([file]);
  for (const one of found)
    for (const next of importsOf(one))
      if (next.startsWith(source) && /\.tsx?$/.test(next) && !found.has(next)) found.add(next);
  return found;
}

/** The page files behind a route, `/` and the doors included. */
function pagesOf(path: string): string[] {
  const routes = textOf(`${source}routes.ts`);
  const files = (text: string): string[] =>
    [...text.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => source + file);
  if (path === '/') return files(/const homes[^;]*;/s.exec(routes)?.[0] ?? '');
  const at = routes.indexOf(`'${path}',`);
  return at < 0
    ? []
    : files(routes.slice(at, routes.indexOf('),\n', routes.indexOf('import(', at)) + 1));
}

/** Which places that draw a field each route can show, as the imports say. */
export function placesByRoute(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const places: readonly FieldPlace[] = fieldPlaces();
  return new Map(
    paths.map((path) => {
      const files = new Set(pagesOf(path).flatMap((file) => [...filesBehind(file)]));
      return [
        path,
        places.filter(({ id }) => files.has(source + id.replace(/:.*/, ''))).map(({ id }) => id),
      ];
    }),
  );
}
