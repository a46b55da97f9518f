import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

const sourceDir = join(import.meta.dirname, '../src');

/** A place in the source that draws a field. */
export interface FieldPlace {
  /** File and line from `web/src` on; a second one on the same line ends in `+1`. */
  readonly id: string;
  /** The element as written: `Field`, `ChoiceCards`, `input`. */
  readonly element: string;
  /** Where in the source an attribute can be added. */
  readonly offset: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | undefined>;
  readonly start: number;
  readonly offset: number;
}
interface Component {
  readonly name: string;
  readonly isExported: boolean;
  readonly elements: readonly Element[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** Everything drawn somewhere below a node, in the order of the source. */
function elementsIn(node: Node): Element[] {
  const below = childrenOf(node).flatMap(elementsIn);
  if (node.type !== 'JSXOpeningElement') return below;
  const name = node['name'] as Node;
  if (name.type !== 'JSXIdentifier') return below;
  const attributes = (node['attributes'] as Node[]).flatMap((attribute) => {
    const [key, value] = [attribute['name'] as Node | undefined, attribute['value']];
    if (key === undefined) return [];
    const text = isNode(value) && value.type === 'Literal' ? String(value['value']) : undefined;
    return [[String(key['name']), text] as const];
  });
  const typeArguments = node['typeArguments'];
  return [
    {
      name: String(name['name']),
      attributes: new Map(attributes),
      start: node.start,
      offset: isNode(typeArguments) ? typeArguments.end : name.end,
    },
    ...below,
  ];
}

/** The components a file defines at its top, with what each draws. */
function componentsIn(program: Node): Component[] {
  return (program['body'] as Node[]).flatMap((statement) => {
    const isExported = statement.type.startsWith('Export');
    const declared = isExported ? statement['declaration'] : statement;
    if (!isNode(declared)) return [];
    const made =
      declared.type === 'VariableDeclaration' ? (declared['declarations'] as Node[]) : [declared];
    return made.flatMap((one) => {
      const id = one['id'];
      return isNode(id)
        ? [{ name: String(id['name']), isExported, elements: elementsIn(one) }]
        : [];
    });
  });
}

const natives = new Set(['input', 'textarea', 'select']);
/** Nobody types into a field for files or marks it: it opens the phone's own window. */
const isNativeField = ({ name, attributes }: Element): boolean =>
  /^[a-z]/.test(name) &&
  ((natives.has(name) && attributes.get('type') !== 'file') ||
    [...attributes.keys()].some((key) => key.toLowerCase() === 'contenteditable'));

/** Files whose components are fields to those who use them: the kit and `…-field.tsx`. */
const isKit = (file: string): boolean => /^ui\/[^/]+$|-field\.tsx$/.test(file);

const parse = (file: string, code: string): Node =>
  parseSync(file, code, { lang: 'tsx' }).program as unknown as Node;

/** All files of the app that may draw something, as paths from `web/src` on. */
export const drawingFiles = (): string[] =>
  readdirSync(sourceDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.tsx') && !/\.test\.tsx$|(^|\/)kit\//.test(file))
    .toSorted();

const codeOf = (file: string): string => readFileSync(join(sourceDir, file), 'utf8');

/**
 * The components that draw a field for whoever uses them, found by what they draw: `Field`,
 * `ChoiceCards`, but also what wraps these.
 */
export function fieldComponents(): ReadonlySet<string> {
  const files = drawingFiles()
    .filter(isKit)
    .map((file) => componentsIn(parse(file, codeOf(file))));
  const known = new Set<string>();
  for (let before = -1; before < known.size;) {
    before = known.size;
    for (const components of files) {
      const own = new Set<string>();
      const draws = ({ elements }: Component): boolean =>
        elements.some(
          (element) =>
            isNativeField(element) ||
            (components.some(({ name }) => name === element.name)
              ? own.has(element.name)
              : known.has(element.name)),
        );
      for (let size = -1; size < own.size;) {
        size = own.size;
        for (const one of components.filter(draws)) own.add(one.name);
      }
      for (const { name, isExported } of components)
        if (isExported && own.has(name)) known.add(name);
    }
  }
  return known;
}

/**
 * The places of one file that draw a field. The kit itself has none: its parts are met wherever a
 * page uses them.
 * @example fieldPlacesIn('features/orders/pages/new.page.tsx', code, fieldComponents())
 */
export function fieldPlacesIn(
  file: string,
  code: string,
  components: ReadonlySet<string>,
): FieldPlace[] {
  if (file.startsWith('ui/')) return [];
  const taken = new Map<string, number>();
  return elementsIn(parse(file, code))
    .filter((element) => components.has(element.name) || isNativeField(element))
    .map(({ name, start, offset }) => {
      const place = `${file}:${code.slice(0, start).split('\n').length}`;
      const count = taken.get(place) ?? 0;
      taken.set(place, count + 1);
      return { id: count === 0 ? place : `${place}+${count}`, element: name, offset };
    });
}

/** Every place of the app that draws a field, taken from the source as it is now. */
export function fieldPlaces(): FieldPlace[] {
  const components = fieldComponents();
  return drawingFiles().flatMap((file) => fieldPlacesIn(file, codeOf(file), components));
}

/** The path from `web/src` on of a module of the build; undefined for any other. */
export function drawingFileOf(module: string): string | undefined {
  const file = relative(sourceDir, module.replace(/\?.*$/, '')).split(sep).join('/');
  return /^[^.].*\.tsx$/.test(file) && !/\.test\.tsx$|(^|\/)kit\//.test(file) ? file : undefined;
}
