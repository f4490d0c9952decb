import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/suite/browser.ts'

// npm test starts the portal and names it here; a portal that runs by itself serves as well.
const { E2E_BASE_URL, E2E_REPORT, E2E_OUTPUT } = process.env

export default defineConfig({
  testDir: 'e2e',
  outputDir: E2E_OUTPUT ?? 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: E2E_REPORT ? [['list'], ['json', { outputFile: E2E_REPORT }]] : [['list']],
  use: {
    baseURL: E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findBrowser(process.env), args: browserArguments() },
  },
})
