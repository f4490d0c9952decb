import type { Page } from 'playwright/test'

/** What the browser says from now on of the policy of the page, and its scripts of what they could not do. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isComplaint = /Content Security Policy|React error/.test(message.text())
    if (isComplaint) complaints.push(`${page.url()}: ${message.text()}`)
  })
  return complaints
}
