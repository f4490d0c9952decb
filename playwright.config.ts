import { defineConfig } from 'playwright/test'
import { browserOptions, findFirefox } from './lib/testing/browser.ts'

// npm test starts the portal and names it here; a portal that runs by itself serves as well.
const { E2E_BASE_URL, E2E_REPORT, E2E_OUTPUT, E2E_RUNNING } = process.env
const MINUTE = 60_000
const firefox = findFirefox(process.env)

export default defineConfig({
  testDir: 'e2e',
  outputDir: E2E_OUTPUT ?? 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A test waits more often than it works: one more than the processors of a small machine.
  workers: 3,
  retries: 0,
  // Against hanging only: several times what a quiet machine needs, so that a slow one is not red. No
  // test sets a limit of its own.
  timeout: 12 * MINUTE,
  expect: { timeout: 1.5 * MINUTE, toPass: { timeout: 3 * MINUTE } },
  reporter: [
    ['list'],
    ...(E2E_REPORT ? [['json', { outputFile: E2E_REPORT }] as const] : []),
    ...(E2E_RUNNING
      ? [['./scripts/suite/running-playwright.ts', { file: E2E_RUNNING }] as const]
      : []),
  ],
  use: {
    baseURL: E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // No trace: recording one takes more of the processor than the tests do. `--trace=on` makes it for the one at hand.
    screenshot: 'only-on-failure',
    // It would fetch and keep what each page of the readers needs; a test that is about it allows it.
    serviceWorkers: 'block',
    // Each step of a transition is drawn without a graphics card, and nobody sees it.
    reducedMotion: 'reduce',
    launchOptions: {
      ...(await browserOptions(process.env)),
      // Without it a browser cannot write down a file's Chinese name.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  },
  projects: [
    { name: 'chromium' },
    // What readers see, once more where there is a Firefox.
    ...(firefox
      ? [
          {
            name: 'firefox',
            testDir: 'e2e/site',
            // It cannot be asked to show a page as on paper.
            grepInvert: /on paper/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, args: [], ignoreDefaultArgs: [] },
            },
          },
        ]
      : []),
  ],
})
