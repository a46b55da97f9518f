import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** One file with the workspace packages inside; npm packages stay outside, because some carry programs of their own. */
export default defineConfig({
  ssr: { noExternal: [/^@lensan\//] },
  build: {
    ssr: 'src/main.ts', outDir: 'dist', target: 'node20', emptyOutDir: true, sourcemap: true, minify: false,
    rolldownOptions: { external: builtinModules.flatMap((name) => [name, `node:${name}`]), output: { entryFileNames: 'main.js' } },
  },
});
