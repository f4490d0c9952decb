import type { Locator, Page } from '@playwright/test'

/**
 * Waits until the newsroom page answers to typing and clicking. What is typed earlier stays in the
 * field but is unknown to the form.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // The framework adds fields of its own to a form that the server made.
    const parts = document.querySelectorAll(
      'main :is(form, input:not([name^="$ACTION_"]), textarea, button, summary)',
    )
    return [...parts].every((part) => Object.keys(part).some((key) => key.startsWith('__react')))
  })
}

/**
 * Follows a link to another newsroom page and waits until that page answers. Without the wait for
 * its address the page that is left could be taken for it, and what is pressed next would be lost.
 */
export async function follow(page: Page, link: Locator): Promise<void> {
  const from = page.url()
  await link.click()
  await page.waitForURL((url) => url.href !== from)
  await hydrated(page)
}
