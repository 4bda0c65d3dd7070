import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';

/** The pane in a real browser, over the workbench as it is built for people. */
export default defineConfig({
  testDir: 'test/pane',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.WORKBENCH,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
  },
  webServer: {
    command: 'node tools/serve-workbench.mjs',
    env: { PORT: '0' },
    wait: { stdout: /The workbench is at (?<workbench>\S+)/ },
    timeout: 180_000,
  },
});
