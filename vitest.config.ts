import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

/** Against hanging only: a slow machine is slow and not red. No test sets a limit of its own. */
const patience = (minutes: number) => ({
  testTimeout: minutes * MINUTE,
  hookTimeout: minutes * MINUTE,
  expect: { poll: { timeout: minutes * MINUTE } },
})

// Three projects: `unit` is pure and fast; `database` runs *.db.test.ts against a real PostgreSQL
// (TEST_DATABASE_URL, else one of its own); `boot` starts processes: the whole portal in an empty folder, or a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          ...patience(2),
          // By default one processor is left to watch.
          maxWorkers: '100%',
          include: ['{lib,db,domain,server,components,scripts,app,demo}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.boot.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['{db,domain,demo,server,scripts}/**/*.db.test.ts'],
          globalSetup: ['db/testing/global-setup.ts'],
          ...patience(10),
        },
      },
      {
        // Next's list of plugins is not Vite's; a test that wants a style sheet makes it.
        css: { postcss: {} },
        test: {
          name: 'boot',
          ...patience(20),
          include: ['{app,scripts}/**/*.boot.test.{ts,tsx}'],
          fileParallelism: false,
        },
      },
    ],
  },
})
