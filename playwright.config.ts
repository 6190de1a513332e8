import { defineConfig } from '@playwright/test'
import { findHeadless } from './scripts/browser.mjs'

/** Where scripts/test.mjs wants the machine-readable report; unset when a person runs Playwright alone. */
const report = process.env.CALLBOARD_TEST_REPORT
const browser = findHeadless()

export default defineConfig({
  testDir: 'tests/e2e',
  // Most tests wait for a page to come to rest; two side by side use what the other leaves.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  // Traces cost a sixth of the time; whoever looks into a failure asks for one: `npx playwright test --trace on …`.
  use: {
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e/browser', outputDir: '.cache/test-results/browser' },
    { name: 'desktop', testDir: 'tests/e2e/desktop', outputDir: '.cache/test-results/desktop' },
  ],
})
