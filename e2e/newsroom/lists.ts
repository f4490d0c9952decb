import { expect, type Locator, type Page } from 'playwright/test'

import { addDays, shanghaiDay } from '#lib/dates'

/**
 * Turns the pages of a list until `line` is there, as a person does who looks for it: other tests leave lines of
 * their own, and a list that begins with the oldest has a new one on its last page.
 */
export async function turnTo(page: Page, line: Locator): Promise<void> {
  const next = page.getByRole('navigation', { name: '翻页' }).getByRole('link', { name: '下一页' })
  while ((await line.count()) === 0 && (await next.count()) > 0) {
    await page.goto((await next.getAttribute('href')) ?? '')
  }
}

/** Opens a list at the page that has `line`. */
export async function openAt(page: Page, address: string, line: Locator): Promise<void> {
  await page.goto(address)
  await turnTo(page, line)
}

/** Opens what can be done to a line, as a person does; it may be open since what they did before. */
export async function openRowMenu(line: Locator): Promise<void> {
  const menu = line.locator('details[name="row-menu"]')
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').first().click()
}

/** Opens the notices once a job has delivered one with these words. */
export async function openNotices(page: Page, words: string, address = '/notices'): Promise<void> {
  const isThere = async () => (await (await page.request.get(address)).text()).includes(words)
  await expect.poll(isThere, words).toBe(true)
  await page.goto(address)
}

/** Puts a form of the schedule a day ahead: the full hour that it suggests may strike before it is sent. */
export const putADayAhead = (line: Locator): Promise<void> =>
  line.getByLabel('发布日期').fill(addDays(shanghaiDay(new Date()), 1))
