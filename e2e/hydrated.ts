import type { Page } from 'playwright/test'

/**
 * Waits until the scripts of a newsroom page answer. Forms, links and folds need no such wait, and controls that need
 * scripts are off until then; it is for what a person cannot see coming: keys of the page, what scripts check before
 * a form is sent, and a request that is theirs.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // The framework adds fields of its own to a form that the server made.
    const parts = document.querySelectorAll(
      'main :is(form, input:not([name^="$ACTION_"]), textarea, button, summary)',
    )
    // It names its parts while it renders, and runs what listens to keys somewhat later.
    const listeners = document.querySelectorAll('[data-keys]')
    return (
      [...parts].every((part) => Object.keys(part).some((key) => key.startsWith('__react'))) &&
      [...listeners].every((part) => part.hasAttribute('data-listening'))
    )
  })
}
