import { createSignal } from 'solid-js';
import { language, type Language } from '../text/index.ts';

/** How one person wants the screen: kept on this phone, applied before the first page is drawn. */
export interface Look {
  readonly size: 'normal' | 'large';
  readonly theme: 'light' | 'sun';
  readonly language: Language;
}

const key = 'lensan.look';
const plain: Look = { size: 'normal', theme: 'light', language: 'vi' };

function stored(): Look {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof found !== 'object' || found === null) return plain;
    const has = (name: keyof Look, value: string) =>
      name in found && (found as Record<string, unknown>)[name] === value;
    return {
      size: has('size', 'large') ? 'large' : 'normal',
      theme: has('theme', 'sun') ? 'sun' : 'light',
      language: has('language', 'en') ? 'en' : 'vi',
    };
  } catch {
    // Private windows refuse storage, and the file may be damaged: the plain look is always right.
    return plain;
  }
}

const [look, setShown] = createSignal<Look>(plain);
export { look };

async function apply(next: Look): Promise<void> {
  const root = document.documentElement;
  if (next.size === 'large') root.dataset['size'] = 'large';
  else delete root.dataset['size'];
  if (next.theme === 'sun') root.dataset['theme'] = 'sun';
  else delete root.dataset['theme'];
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', next.theme === 'sun' ? '#003D1C' : '#13572F');
  setShown(next);
  // Fetched only by whoever reads another language than the one on screen.
  if (next.language !== language())
    await (await import('../text/show-language.ts')).showLanguage(next.language);
}

/** Applies what was kept. Called once, before the first page. */
export const restoreLook = (): Promise<void> => apply(stored());

/** Changes and keeps the look. */
export function changeLook(change: Partial<Look>): Promise<void> {
  const next = { ...look(), ...change };
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Storage refused: the look holds until the app is closed.
  }
  return apply(next);
}
