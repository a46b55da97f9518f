import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { textsFollowCode } from './build/texts-follow-code.ts';

export default defineConfig({
  plugins: [textsFollowCode(), solid()],
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['{src,build}/**/*.test.{ts,tsx}'],
    root: import.meta.dirname,
    server: { deps: { inline: [/@solidjs/] } },
  },
});
