import { defineConfig } from 'vitest/config'

// Two projects: `unit` is pure and fast; `database` runs *.db.test.ts against a real PostgreSQL
// whose address the runner puts in TEST_DATABASE_URL.
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
    ],
  },
})
