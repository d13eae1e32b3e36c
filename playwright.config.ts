import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.CRUX_E2E_PORT || 4173)
// Told to the tests too, which make accounts in its database.
process.env.CRUX_DATA ||= '.data/e2e'
const executablePath = process.env.CRUX_CHROMIUM || undefined
const isRoot = process.getuid?.() === 0

// `npm test` finds the browser and gives every run an empty database. By hand: `npx playwright test`, with
// CRUX_CHROMIUM=/path/to/chromium when Playwright's own browser is not installed.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    // A trace of every test doubles the time of all: `--trace retain-on-failure` when one is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    // Chromium's sandbox does not work for root.
    launchOptions: { executablePath, chromiumSandbox: !isRoot },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    command: 'node scripts/start.mjs',
    port,
    env: { PORT: String(port), DATABASE_URL: '' },
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
