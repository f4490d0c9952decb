import type { Locator, Page } from '@playwright/test'

/** The field for a division, once the page has its scripts: before, a select is in its place. */
export const divisionField = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('combobox', { name }).and(within.locator('input'))

/** Types a division's name and takes what is offered. */
export async function chooseDivision(
  within: Page | Locator,
  name: string | RegExp,
  division: string,
): Promise<void> {
  const field = divisionField(within, name)
  await field.fill(division)
  await field.page().getByRole('option', { name: division }).first().click()
}
