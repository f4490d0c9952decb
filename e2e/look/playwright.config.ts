import { defineConfig } from 'playwright/test'
import own from '../../playwright.config.ts'

const { launchOptions } = own.use ?? {}

// Started by `npm run look`, which names two portals, and by `npm run docs:screenshots`, which names one.
export default defineConfig({
  ...own,
  testDir: '.',
  testMatch: '*.look.ts',
  outputDir: '../../test-results/look',
  snapshotPathTemplate: '../../test-results/look-before/{arg}{ext}',
  reporter: 'list',
  use: {
    ...own.use,
    // Fields of days show them as the browser's own language has it, whatever a page says.
    launchOptions: { ...launchOptions, env: { ...launchOptions?.env, LC_ALL: 'zh_CN.UTF-8' } },
  },
  projects: [{ name: 'chromium' }],
})
