import type { Plugin } from 'vite';
import { drawingFileOf, fieldComponents, fieldPlacesIn } from './field-places.ts';

/** The mode of a build whose fields say in the page where in the source they are drawn. */
export const fieldIdsMode = 'field-ids';
/** Carries the ids of the places that drew an element, with blanks between them. */
export const fieldIdAttribute = 'data-field';

const marker = 'virtual:lensan-field-ids';
/** A part of the kit is marked by whoever makes it: it need not pass on an attribute it never knew. */
const markerCode = `
import { createRenderEffect } from 'solid-js';
import { createComponent as make } from 'solid-js/web';
const mark = (drawn, id) => {
  if (typeof drawn === 'function') createRenderEffect(() => mark(drawn(), id));
  else if (Array.isArray(drawn)) for (const one of drawn) mark(one, id);
  else if (drawn instanceof Element) {
    const ids = new Set((drawn.getAttribute('${fieldIdAttribute}') ?? '').split(' ').filter(Boolean));
    drawn.setAttribute('${fieldIdAttribute}', [...ids.add(id)].join(' '));
  }
};
export const createComponent = (part, props) => {
  const id = props['${fieldIdAttribute}'];
  const drawn = make(part, props);
  if (id !== undefined) mark(drawn, id);
  return drawn;
};
`;

/** Writes the id of its place onto every field that a page draws. Only in builds for tests. */
export function fieldIds(): Plugin[] {
  const components = fieldComponents();
  const marked = new Set<string>();
  return [
    {
      name: 'lensan:field-ids',
      enforce: 'pre',
      resolveId: (source) => (source === marker ? `\0${marker}` : null),
      load: (id) => (id === `\0${marker}` ? markerCode : null),
      transform(code, id) {
        const file = drawingFileOf(id);
        const places = file === undefined ? [] : fieldPlacesIn(file, code, components);
        if (places.length === 0) return null;
        marked.add(id);
        return {
          code: places.reduceRight(
            (text, { id: place, offset }) =>
              `${text.slice(0, offset)} ${fieldIdAttribute}="${place}"${text.slice(offset)}`,
            code,
          ),
          map: null,
        };
      },
    },
    {
      name: 'lensan:field-ids-made',
      enforce: 'post',
      transform(code, id) {
        if (!marked.has(id)) return null;
        return {
          code: code.replace(
            /import \{ createComponent as (\w+\$createComponent) \} from "solid-js\/web";/,
            `import { createComponent as $1 } from "${marker}";`,
          ),
          map: null,
        };
      },
    },
  ];
}
