import type { Page } from 'playwright/test'

export interface Clicks {
  /** Presses of the pointer so far, on whatever page; keys are none. */
  count(): number
  /** Begins again at nothing. */
  restart(): void
}

/**
 * Counts how often the person presses the pointer from now on. Fields that a test fills without one are none: a test
 * that counts goes into a field by a click, or by the Tab key.
 */
export async function countClicks(page: Page): Promise<Clicks> {
  let pressed = 0
  await page.exposeFunction('reportPress', () => {
    pressed += 1
  })
  await page.addInitScript(() => {
    const { reportPress } = window as unknown as { reportPress: () => Promise<void> }
    const report = (event: Event) => event.isTrusted && void reportPress()
    window.addEventListener('pointerdown', report, true)
  })
  return {
    count: () => pressed,
    restart: () => {
      pressed = 0
    },
  }
}
