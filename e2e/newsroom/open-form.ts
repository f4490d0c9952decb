import type { Locator, Page } from 'playwright/test'

import { expect } from '../fixtures.ts'

export async function openForm(page: Page): Promise<Locator> {
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  return page.getByLabel('正文')
}

/** What stands in the lines of the text that are not empty. */
export const expectLines = (body: Locator, lines: readonly string[]): Promise<void> =>
  expect
    .poll(() => body.locator(':scope > :is(p, h3)').filter({ hasText: /\S/ }).allTextContents())
    .toEqual(lines)
