import { defineConfig } from 'vitest/config'

// Three projects: `unit` is pure and fast; `database` runs *.db.test.ts against a real PostgreSQL
// (TEST_DATABASE_URL, else one of its own); `boot` starts the whole portal in an empty folder.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,db,domain,server,components,scripts,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.boot.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['{db,domain,server}/**/*.db.test.ts'],
          globalSetup: ['db/testing/global-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: { name: 'boot', include: ['scripts/**/*.boot.test.ts'], fileParallelism: false },
      },
    ],
  },
})
