import solid from 'vite-plugin-solid';
import { defineConfig } from 'vite';
import { criticalShell } from './build/critical-shell.ts';
import { fieldIds, fieldIdsMode } from './build/field-ids.ts';
import { buildTargets, scriptTargets } from './build/lowest-browsers.ts';
import { olderBrowsers } from './build/older-browsers.ts';
import { olderStyles } from './build/older-styles.ts';
import { precompress } from './build/precompress.ts';
import { serviceWorker } from './build/service-worker.ts';
import { textsFollowCode } from './build/texts-follow-code.ts';

const modules = (...parts: string[]) =>
  new RegExp(parts.map((part) => `(${part.replaceAll('/', '[\\\\/]')})$`).join('|'));
/** What both first pages stand on (a household's home, a mentor's day) … */
const firstPages = modules(
  'src/ui/(sync-badge|list|tag|states|shell|button|icon-button|read-aloud|speaking|steps|mark|look|icon/icon)\\.tsx?',
  'src/frame/now-badge\\.tsx',
  'src/text/(index|catalogue|fill|called-name|vi/(common|kit))\\.ts',
  'src/(session|api/client)\\.ts',
  'src/local/(index|open|screen|own-work|later-server|faults|wake|store|state|phone|outbox|view)\\.ts',
  'src/features/households/who\\.ts',
  'vietnamese/src/dates\\.ts',
  'household/src/(names|base)\\.ts',
);
/** … and what a mentor's day needs besides. */
const mentorsDay = modules(
  'src/frame/helper-tabs\\.tsx',
  'src/ui/tab-bar\\.tsx',
  'src/text/vi/home\\.ts',
  'src/features/households/(households\\.data|step-look|components/today-list)\\.tsx?',
  'adoption/src/(codes|days|consent|selling|household-state|next-step|today)\\.ts',
  'vietqr/src/payee\\.ts',
);

/** Large parts of the kit that few pages show; together they would come with any of them. */
const terrace = modules('src/ui/terrace\\.tsx', 'adoption/src/terrace\\.ts');
const moneyField = modules('src/ui/money-field\\.tsx', 'vietnamese/src/number-words\\.ts');

/** Where the server listens when nothing else is set. */
const localServer = 'http://127.0.0.1:8080';

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [
    mode === fieldIdsMode && fieldIds(),
    textsFollowCode(),
    solid(),
    olderBrowsers(),
    criticalShell(),
    serviceWorker(),
    precompress(),
  ],
  // The same library without what only old browsers need: 1.4 KB less before the first screen.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  css: { postcss: { plugins: [olderStyles] } },
  // Addresses the server answers itself go there during development (`npm run dev`).
  server: {
    proxy: { '^/(api|anh|g|p|healthz|readyz)(/|$)': process.env['LENSAN_API'] ?? localServer },
  },
  build: {
    target: scriptTargets,
    cssTarget: buildTargets,
    assetsInlineLimit: 0,
    manifest: true,
    // Only what stands before the first screen is asked for ahead: lists of the parts of every page
    // would cost its reader 3 KB, and later pages lie in the worker's cache.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, parts) => (/(today|home|sign-in)\.page-/.test(file) ? parts : []),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // How long each plugin took is nothing for a person who starts the product.
      checks: { pluginTimings: false },
      output: {
        // Seven letters tell builds apart as well as eight, and every name stands in the first script.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // Changes seldom: stays in the phone's cache when the app is updated.
            {
              name: 'solid',
              test: /node_modules[\\/](\.pnpm[\\/])?(solid-js|@solidjs)/,
              priority: 30,
            },
            { name: 'store', test: /node_modules[\\/](\.pnpm[\\/])?dexie/, priority: 30 },
            // In one file each: small files pay for a dictionary of their own, 3 KB in all.
            { name: 'first', test: firstPages, priority: 25 },
            { name: 'day', test: mentorsDay, priority: 24 },
            { name: 'parts', test: modules('src/text/vi/parts\\.ts'), priority: 23.5 },
            { name: 'terrace', test: terrace, priority: 23 },
            { name: 'money-field', test: moneyField, priority: 23 },
            { name: 'english', test: /src[\\/]text[\\/]en[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
}));
