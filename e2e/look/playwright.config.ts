import { defineConfig } from '@playwright/test'
import own from '../../playwright.config.ts'

// Started by `npm run look`, which names the two portals.
export default defineConfig({
  ...own,
  testDir: '.',
  testMatch: 'screens.look.ts',
  outputDir: '../../test-results/look',
  snapshotPathTemplate: '../../test-results/look-before/{arg}{ext}',
  reporter: 'list',
  projects: [{ name: 'chromium' }],
})
