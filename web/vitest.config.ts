import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [solid()],
  test: { name: 'web', environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], root: import.meta.dirname, server: { deps: { inline: [/@solidjs/] } } },
});
