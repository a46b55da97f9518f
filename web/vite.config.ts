import solid from 'vite-plugin-solid';
import { defineConfig } from 'vite';
import { criticalShell } from './build/critical-shell.ts';
import { precompress } from './build/precompress.ts';
import { serviceWorker } from './build/service-worker.ts';
import { textsFollowCode } from './build/texts-follow-code.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [textsFollowCode(), solid(), criticalShell(), serviceWorker(), precompress()],
  // The same library without what only old browsers need: 1.4 KB less before the first screen.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  // LENSAN_API: address of a running server, for `vite` during development.
  server: { proxy: { '/api': process.env['LENSAN_API'] ?? 'http://127.0.0.1:3000' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    // Only what stands before the first screen is asked for ahead: lists of the parts of every page would cost its reader 3 KB, and later pages lie in the worker's cache.
    modulePreload: { polyfill: false, resolveDependencies: (file, parts) => (/(today|home|sign-in)\.page-/.test(file) ? parts : []) },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            // Changes seldom: stays in the phone's cache when the app is updated.
            { name: 'solid', test: /node_modules[\\/](\.pnpm[\\/])?(solid-js|@solidjs)/, priority: 30 },
            { name: 'store', test: /node_modules[\\/](\.pnpm[\\/])?dexie/, priority: 30 },
            { name: 'english', test: /src[\\/]text[\\/]en[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
