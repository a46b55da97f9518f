import type { Page } from 'playwright-core';

export interface SeenField {
  /** The places in the source that drew it, the innermost first. */
  readonly places: readonly string[];
  /** Finds it until the next look. */
  readonly selector: string;
  readonly kind: 'text' | 'day' | 'time' | 'list' | 'cards' | 'tick' | 'rows';
  readonly label: string;
}
export interface Action {
  /** Tells it from every other one of the page. */
  readonly key: string;
  /** What stands on it; empty for what leads from step to step. */
  readonly word: string;
  /** One of several answers to a question. */
  readonly isAnswer: boolean;
  /** Leads on in a task of steps. */
  readonly isNext: boolean;
  readonly selector: string;
  /** The lower, the earlier. */
  readonly rank: number;
  /** Where a link leads. */
  readonly href?: string;
}
export interface Screen {
  /** What tells it from others of the same page: its headings. */
  readonly name: string;
  readonly fields: readonly SeenField[];
  readonly actions: readonly Action[];
}

/** Opens, reads or ends something outside the page, or shuts the walk out. */
const leftAlone =
  'Đăng xuất|Đọc to|Dừng đọc|^In |Chụp|Chọn ảnh|Gọi |Nhắn|Quay lại|Về trang|Khóa|Khoá|^Số \\d';

/** The screen as it stands: the open sheet alone while there is one. */
export const lookAt = (page: Page, met: readonly string[]): Promise<Screen> =>
  page.evaluate(
    ([known, skipped]) => {
      const isShown = (one: Element): boolean => one.getClientRects().length > 0;
      const sheets = [...document.querySelectorAll('dialog[open]')];
      const sheet = sheets.at(-1);
      const scope = sheet ?? document.body;
      const wordsOf = (one: Element): string =>
        (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
      for (const old of document.querySelectorAll('[data-walk]')) old.removeAttribute('data-walk');
      let number = 0;
      const select = (one: Element): string => {
        const before = one.getAttribute('data-walk');
        if (before !== null) return `[data-walk="${before}"]`;
        number += 1;
        one.setAttribute('data-walk', String(number));
        return `[data-walk="${number}"]`;
      };
      const name = [...scope.querySelectorAll('h1, h2, legend')].map(wordsOf).join(' | ');

      const fields: SeenField[] = [];
      const metSet = new Set(known);
      const taken = new Set<string>();
      for (const root of scope.querySelectorAll('[data-field]')) {
        if (!isShown(root)) continue;
        const controls = root.matches('input, textarea, select')
          ? [root]
          : [...root.querySelectorAll('input:not([type="file"]), textarea, select, button.item')];
        const control = controls[0];
        if (!control) continue;
        const places: string[] = [];
        for (
          let above: Element | null = control;
          above !== null;
          above = above.parentElement?.closest('[data-field]') ?? null
        )
          places.push(...(above.getAttribute('data-field') ?? '').split(' ').filter(Boolean));
        const unmet = places.filter((place) => !metSet.has(place) && !taken.has(place));
        if (unmet.length === 0) continue;
        for (const place of places) taken.add(place);
        const type = control.getAttribute('type') ?? '';
        const kind =
          control.tagName === 'BUTTON'
            ? 'rows'
            : control.tagName === 'SELECT'
              ? 'list'
              : type === 'radio'
                ? 'cards'
                : type === 'checkbox'
                  ? 'tick'
                  : type === 'date'
                    ? 'day'
                    : type === 'time'
                      ? 'time'
                      : 'text';
        const isWhole = kind === 'cards' || kind === 'tick' || kind === 'rows';
        const label =
          control.getAttribute('aria-label') ??
          (control as HTMLInputElement).labels?.[0]?.textContent ??
          '';
        fields.push({ places, selector: select(isWhole ? root : control), kind, label });
      }

      const actions: Action[] = [];
      const rows = new Map<Element, number>();
      const seen = new Set<string>();
      for (const one of scope.querySelectorAll(
        'button, summary, label.choice, main a[href^="/"]',
      )) {
        const isStill = one.getAttribute('aria-disabled') === 'true';
        if (!isShown(one) || isStill || one.closest('.bar') || one.closest('.money')) continue;
        const word = wordsOf(one);
        if (word === '' || new RegExp(skipped).test(word)) continue;
        const isDanger = one.matches('.danger');
        const isLast = sheet !== undefined && one === [...sheet.querySelectorAll('button')].at(-1);
        if (sheet !== undefined && isDanger) continue;
        let key = word.slice(0, 60);
        if (one.matches('.item, .chip')) {
          const list = one.closest('ul, .row') ?? scope;
          const place = (rows.get(list) ?? 0) + 1;
          rows.set(list, place);
          if (place > 12) continue;
          key = `${one.matches('.chip') ? 'chip' : 'row'} ${place}`;
        }
        if (one.matches('label') && one.querySelector(':checked[type="radio"]')) continue;
        if (seen.has(key)) continue;
        seen.add(key);
        const isNext = sheet === undefined && one.matches('.dock .main');
        const href = one.getAttribute('href') ?? undefined;
        const isSkip = /^(Bỏ qua|Để sau|Không dùng|Xong)/.test(word);
        const ranks: readonly (readonly [boolean, number])[] = [
          [isLast || isSkip, 9],
          [one.matches('.dock .main'), 7],
          [isDanger, 6],
          [href !== undefined, 5],
          [one.matches('label, .chip'), 8],
          [one.matches('.item'), 4],
        ];
        const rank = ranks.find(([fits]) => fits)?.[1] ?? 3;
        actions.push({
          key: `${name} > ${key}`,
          isAnswer: one.matches('label') && one.querySelector('[type="radio"]') !== null,
          isNext,
          word: isNext ? '' : key,
          selector: select(one),
          rank,
          ...(href === undefined ? {} : { href }),
        });
      }
      const back = document.querySelector('header .bar > button.icon-btn, header .bar > button');
      if (
        sheet === undefined &&
        back &&
        !back.matches('[aria-label*="đọc"]') &&
        /Quay lại/.test(wordsOf(back))
      )
        actions.push({
          key: `${name} > back`,
          word: '',
          isAnswer: false,
          isNext: false,
          selector: select(back),
          rank: 12,
        });
      return { name, fields, actions };
    },
    [met, leftAlone] as const,
  );

/** Nothing is being fetched or drawn any more, as far as a person sees. */
export const calm = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let before = '';
    let same = 0;
    for (let looked = 0; looked < 120; looked += 1) {
      const isBusy = document.querySelector('.wait-bars, [aria-busy="true"], .press-pane') !== null;
      const now = document.body.innerHTML;
      same = !isBusy && now === before && document.querySelector('h1') !== null ? same + 1 : 0;
      if (same >= 2) return;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
