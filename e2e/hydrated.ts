import type { Page } from '@playwright/test'

/**
 * Waits until the newsroom page answers to typing and clicking. What is typed earlier stays in the
 * field but is unknown to the form.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = document.querySelectorAll('main :is(form, input, textarea, button, summary)')
    return [...parts].every((part) => Object.keys(part).some((key) => key.startsWith('__react')))
  })
}
