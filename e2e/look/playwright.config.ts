import { defineConfig } from 'playwright/test'
import own from '../../playwright.config.ts'

// Started by `npm run look`, which names two portals, and by `npm run docs:screenshots`, which names one.
export default defineConfig({
  ...own,
  testDir: '.',
  testMatch: '*.look.ts',
  outputDir: '../../test-results/look',
  snapshotPathTemplate: '../../test-results/look-before/{arg}{ext}',
  reporter: 'list',
  projects: [{ name: 'chromium' }],
})
