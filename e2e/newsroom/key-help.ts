import { expect, type Page } from 'playwright/test'

/** Opens the list of keys, finds these words in it and closes it; keys pressed before it is gone go to it. */
export async function readKeyHelp(page: Page, words: string): Promise<void> {
  const help = page.getByRole('dialog', { name: '快捷键' })
  await page.keyboard.press('?')
  await expect(help).toContainText(words)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
}
