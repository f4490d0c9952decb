import type { Locator, Page } from 'playwright/test'

/** The field for a division, once the page has its scripts: before, a select is in its place. */
export const divisionField = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('combobox', { name }).and(within.locator('input'))

/** Opens the list, types a division's name and takes what is offered; what is chosen already may be typed again. */
export async function chooseDivision(
  within: Page | Locator,
  name: string | RegExp,
  division: string,
): Promise<void> {
  const field = divisionField(within, name)
  await field.click()
  await field.fill(division)
  await field.page().getByRole('option', { name: division }).first().click()
}
