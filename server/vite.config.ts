import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/**
 * The server and the process that handles photos, with the workspace packages inside; npm packages
 * stay outside, because some carry programs of their own.
 */
export default defineConfig({
  ssr: { noExternal: [/^@lensan\//] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', 'photo-child': 'src/features/photos/photo-child.ts' },
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
