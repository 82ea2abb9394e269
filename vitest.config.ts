import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_ARGS, findChromium, OFFLINE } from './scripts/browsers.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DOM = 'tests/**/*.dom.test.{ts,tsx}';
const SKIP = ['tests/e2e/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          // A busy machine may take long; what never ends fails all the same.
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...SKIP, DOM],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        plugins: [preact()],
        resolve: { alias: { 'wxt/browser': at('tests/mock-browser.ts'), '@': at('.') } },
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            'lucide',
            'axe-core',
            'dexie',
            'zod/mini',
            'fast-check',
          ],
        },
        test: {
          name: 'dom',
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          include: [DOM],
          exclude: SKIP,
          setupFiles: ['tests/setup-dom.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? 'chromium',
                args: [...CHROMIUM_ARGS, OFFLINE],
              },
            }),
          },
        },
      },
    ],
  },
});
