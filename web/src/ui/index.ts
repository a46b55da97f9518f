/** The kit. Pages import from here; see README.md for a page in 20 lines. Heavier parts have their own door:
 *  `ui/desk-page.tsx`, `ui/table.tsx`, `ui/score.tsx`, `ui/before-after.tsx`, `ui/script-block.tsx`, `ui/prompter.tsx`, `ui/qr-frame.tsx`, `ui/pin-pad.tsx`, `ui/hand-over.tsx`. */
export * from './button.tsx';
export * from './card.tsx';
export * from './check-card.tsx';
export * from './choice-cards.tsx';
export * from './door-card.tsx';
export * from './field.tsx';
export { Icon } from './icon/icon.tsx';
export type { IconName } from './icon/names.ts';
export * from './icon-button.tsx';
export * from './list.tsx';
export * from './money-field.tsx';
export * from './note.tsx';
export * from './read-aloud.tsx';
export * from './search.tsx';
export * from './sheet.tsx';
export * from './shell.tsx';
export * from './states.tsx';
export * from './steps.tsx';
export * from './sync-badge.tsx';
export * from './tab-bar.tsx';
export * from './tag.tsx';
export * from './terrace.tsx';
