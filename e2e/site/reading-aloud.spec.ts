// Reading aloud, where a device can.

import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { openArticle } from './open-article.ts'

/** A device with these voices, on which reading fails; `grow` adds a voice later. */
async function speakWith(page: Page, voices: string[]): Promise<void> {
  await page.addInitScript((given) => {
    const speech = {
      onvoiceschanged: () => {},
      getVoices: () => given,
      cancel: () => {},
      speak: ({ onerror }: { onerror: (event: { error: string }) => void }) =>
        onerror({ error: 'synthesis-failed' }),
      grow: () => {
        given.push('婷婷')
        speech.onvoiceschanged()
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
  }, voices)
}

test('reading aloud is offered once the device has a voice', async ({ page }) => {
  await speakWith(page, [])
  await openArticle(page)
  const tools = page.getByRole('group', { name: '阅读工具' })
  const button = tools.getByRole('button', { name: '朗读' })
  await expect(tools.getByRole('button', { name: '夜间' })).toBeVisible()
  await expect(button).toBeHidden()
  await page.evaluate('speechSynthesis.grow()')
  await expect(button).toBeVisible()
})

test('the button goes when reading aloud fails', async ({ page }) => {
  await speakWith(page, ['婷婷'])
  await page.addInitScript(() => localStorage.setItem('elder', '1'))
  await openArticle(page)
  const bar = page.getByRole('region', { name: '长者版工具' })
  const button = bar.getByRole('button', { name: '朗读本页' })
  const height = async () => (await bar.boundingBox())?.height
  await expect(button).toBeVisible()
  const before = await height()
  // The script that reads comes after the page: a press before it does nothing.
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 2_000 })
    expect(await button.count()).toBe(0)
  }).toPass()
  await expect(page.locator('[data-read-page]')).toHaveCount(0)
  await expect(bar.getByRole('status')).toHaveText('不能朗读')
  expect(await height()).toBe(before)
})
