import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { words } from '../../../text/vi/storefront.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * Tokens of the design, light theme; one small sheet inside the page, so that a page is one request
 * and its photos.
 */
const css = [
  ':root{--paper:#FBF6EA;--deep:#F4ECDB;--ink:#211B12;--soft:#494032;--line:#DDD0B7;--strong:#85775D;--paddy:#13572F;--green:#E3F0DF;--clay:#862B0A;--clays:#FBE6DB;--water:#1A4A65;font-size:18px}',
  '@media(min-width:900px){:root{font-size:16px}}',
  '*{box-sizing:border-box;margin:0}html{-webkit-text-size-adjust:100%}',
  'body{font-family:"Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;line-height:1.5;color:var(--ink);background:var(--deep);overflow-wrap:break-word}',
  'h1,h2,b,strong{line-height:1.36}h1{font-size:1.5556rem;text-wrap:balance}h2{font-size:1.1667rem}ul,ol{list-style:none;padding:0}img{display:block;max-width:100%}a{color:var(--water)}',
  ':focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px #fff}',
  '.phone{max-width:480px;min-height:100dvh;margin:0 auto;background:var(--paper);display:flex;flex-direction:column}',
  '@media(min-height:560px){.phone{height:100dvh}main{overflow-y:auto;min-height:0}}',
  'main{flex:1;padding:0 16px 16px;display:grid;gap:16px;align-content:start;grid-template-columns:minmax(0,1fr)}',
  '.bar{display:flex;align-items:center;min-height:56px;background:#fff;border-bottom:1px solid var(--line);padding:4px 12px 4px 4px}.bar p{font-size:1.1667rem;font-weight:700;line-height:1.36}',
  '.bar a{width:48px;height:48px;display:grid;place-items:center;color:var(--ink)}',
  '.i{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.25em;flex:none}',
  '.photo{display:block;margin:0 -16px;background:var(--deep);position:relative}.photo img{width:100%;height:auto;aspect-ratio:1/.84;object-fit:cover;min-height:120px}.photo .count{position:absolute;right:12px;bottom:12px;padding:2px 12px;border-radius:99px;background:rgb(20 16 8/.86);color:#fff;font-size:.8889rem;font-weight:700}.top h1,.top{display:grid;gap:4px}',
  '.row{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;align-items:baseline}.price{font-size:1.7778rem;font-weight:800;color:var(--paddy);line-height:1.36}.price.small{font-size:1.1667rem}',
  '.soft{color:var(--soft)}.sm{font-size:.8889rem}.xs{font-size:.8333rem}.center{text-align:center}.pre{white-space:pre-line}',
  '.tag{display:inline-flex;gap:5px;align-items:center;padding:2px 10px;border-radius:99px;font-size:.8333rem;font-weight:700;background:var(--green);color:var(--paddy);white-space:nowrap}.tag.stop{background:var(--clays);color:var(--clay)}.tag .i{width:1.1em;height:1.1em;stroke-width:2.6}',
  '.facts{display:grid;grid-template-columns:1fr 1fr;gap:10px}.facts div{background:#fff;border:1px solid var(--line);border-radius:12px;padding:8px 12px}dt{color:var(--soft);font-size:.8333rem}dd{font-weight:700;line-height:1.36}',
  '.card{background:#fff;border:1px solid var(--line);border-radius:16px;padding:16px;display:grid;gap:8px}.card a.more{min-height:48px;display:inline-flex;align-items:center}',
  '.list{background:#fff;border:1px solid var(--line);border-radius:16px;overflow:clip}.list li{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:12px;align-items:center;padding:10px 12px;min-height:72px}.list li+li{border-top:1px solid var(--line)}.list strong{display:block;font-size:1.1667rem}',
  '.tile{width:48px;height:48px;border-radius:12px;display:grid;place-items:center;background:var(--green);color:var(--paddy)}',
  '.goods{display:grid;grid-template-columns:1fr 1fr;gap:12px}.goods a{color:inherit;text-decoration:none;background:#fff;border:1px solid var(--line);border-radius:16px;overflow:clip;display:grid;align-content:start}.goods img{width:100%;height:auto;aspect-ratio:1;object-fit:cover}.goods .tag{justify-self:start}.cover img{height:200px}.price .sm{font-weight:400}.gone{padding-top:48px}.goods .none{aspect-ratio:1;background:var(--deep)}.goods div{padding:8px 12px 12px;display:grid;gap:2px}',
  '.note{border-left:5px solid var(--paddy);background:var(--green);border-radius:12px;padding:10px 12px;font-size:.8889rem}',
  'footer{background:#fff;border-top:1px solid var(--line);padding:10px 16px 12px;display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:10px}',
  '.btn{min-height:56px;padding:8px;border-radius:12px;border:2px solid var(--paddy);background:#fff;color:var(--paddy);font-weight:700;font-size:1.1667rem;line-height:1.36;display:flex;gap:10px;align-items:center;justify-content:center;text-decoration:none;text-align:center}.btn.main{background:var(--paddy);color:#fff}',
  '@media(max-width:300px){.facts,.goods{grid-template-columns:1fr}}',
  '@media print{.phone{height:auto}footer{display:none}}',
].join('');

/**
 * Strict: nothing runs, nothing is framed, pictures from here only; the one sheet is named by its
 * hash.
 */
export const pageSecurityPolicy = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const paths = {
  call: '<path d="M6.5 3.5h3l1.5 4.5-2 1.6a12 12 0 005.4 5.4l1.6-2 4.5 1.5v3c0 1-.8 1.7-1.8 1.6C11.5 18.6 5.4 12.5 4.9 5.3c0-1 .7-1.8 1.6-1.8z"/>',
  message: '<path d="M4 5h16v11h-9l-4.5 4v-4H4z"/>',
  pin: '<path d="M12 21.5s7-6.5 7-12a7 7 0 00-14 0c0 5.5 7 12 7 12z"/><circle cx="12" cy="9.5" r="2.5"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  back: '<path d="M15 5l-7 7 7 7"/>',
  bed: '<path d="M3 19V6M3 16.5h18V19M21 16.5v-3a2.5 2.5 0 00-2.5-2.5H10v5.5"/><circle cx="6.5" cy="11.5" r="1.7"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-3.7 3-5.5 6.5-5.5s6 1.8 6.5 5.5M15.5 5.3a3.5 3.5 0 010 6.4M18 14.9c2 .7 3.2 2.5 3.5 5.1"/>',
} as const;
export const icon = (name: keyof typeof paths) =>
  raw(`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`);

export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly meta?: readonly (readonly [property: string, content: string])[];
  readonly head?: Html;
  readonly canonical?: string;
  readonly body: Html;
  readonly dock?: Html | undefined;
}

/**
 * A whole document. Every value goes through the template's escaping; only fixed text of this
 * folder is raw.
 */
export const page = ({
  title,
  description,
  meta = [],
  head,
  canonical,
  body,
  dock,
}: PageParts): Html => html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<meta name="description" content="${description}"><meta name="theme-color" content="#13572F">${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
${meta.map(([property, content]) => html`<meta property="${property}" content="${content}">`)}${head ?? ''}<style>${raw(css)}</style></head>
<body><div class="phone">${body}${dock ? html`<footer>${dock}</footer>` : ''}</div></body></html>`;

/**
 * The page for a code that leads nowhere: unknown, taken down, or no longer allowed – all alike.
 */
export const gonePage = (): Html =>
  page({
    title: words.goneTitle,
    description: words.gone,
    body: html`<main><div class="top center gone"><h1>${words.goneTitle}</h1><p>${words.gone}</p></div></main>`,
  });
