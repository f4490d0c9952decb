// Words that cannot be sent since nobody is signed in, or somebody else is.

import type { BrowserContext } from 'playwright/test'
import type { Sql } from 'postgres'

import { endSession, expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { keepNothing } from '../trust/captured-actions.ts'
import { changeTo } from './editions.ts'
import { autosaved, headlineOf, openDraft } from './autosaved.ts'

interface Ended {
  context: BrowserContext
  rows: Sql
  /** The id of the session. */
  session: string
}

test('signing out takes unsent words off a shared computer, after asking', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  // A route would let the last request of the page that is left pass, and the words would be on the site.
  await keepNothing(page)
  await page.getByLabel('主题').fill(headlineOf('没传上去'))
  await expect(page.getByText(/连不上网站，写的字存在本机/)).toBeVisible()
  await page.goto('/desk')
  await hydrated(page)
  // They are offered where their author lands, too.
  await expect(page.getByRole('status').filter({ hasText: '没有传上去' })).toBeVisible()
  await page.getByRole('button', { name: '退出' }).first().click()
  const asked = page.getByRole('dialog', { name: '还有没传上去的字' })
  await asked.getByRole('button', { name: '先不退出' }).click()
  await page.getByRole('button', { name: '退出' }).first().click()
  await asked.getByRole('button', { name: '删掉，退出' }).click()
  await page.waitForURL(/\/sign-in/)
  await changeTo({ context, signInAs }, 'tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await expect(page.getByText('没有传上去')).toHaveCount(0)
})

for (const [how, end] of [
  ['its cookie is gone', async ({ context }) => context.clearCookies()],
  ['it was ended elsewhere', ({ rows, session }) => endSession(rows, session)],
] as const satisfies [string, (given: Ended) => Promise<unknown>][]) {
  test(`a session that ended says so beside the words and keeps them: ${how}`, async ({
    page,
    context,
    signInAs,
    rows,
  }) => {
    const session = await signInAs('tongwei')
    const address = await openDraft(page, headlineOf('登录失效'), '先写的一句。')
    const body = page.getByLabel('正文')
    await body.focus()
    for (let line = 0; line < 40; line += 1) {
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText(`第${line}段，往下写。`)
    }
    await end({ context, rows, session })
    await body.press('Control+End')
    await page.keyboard.insertText('失效以后写的。')
    const note = page.getByRole('alert').filter({ hasText: '登录已失效' })
    await expect(note).toBeInViewport()
    await expect(note).toContainText('这台设备上')
    await expect(page.getByText('没存上，登录失效了')).toBeInViewport()
    await page.keyboard.insertText('又写了一句。')
    await expect(note).toBeInViewport()

    const [door] = await Promise.all([
      context.waitForEvent('page'),
      note.getByRole('link', { name: '去登录' }).click(),
    ])
    await expect(door.getByLabel('用户名')).toBeVisible()
    await signInAs('tongwei')
    await door.close()
    await page.bringToFront()
    await autosaved(page)
    await expect(note).toHaveCount(0)
    await expect(body).toContainText('失效以后写的。又写了一句。')
    await page.goto(address)
    await expect(page.getByLabel('主题')).toBeEnabled()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(body).toContainText('失效以后写的。又写了一句。')
  })
}

test('words are not saved in the name of somebody else who has signed in', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await changeTo({ context, signInAs }, 'dunhuang')
  const headline = headlineOf('不是他写的')
  await page.getByLabel('主题').fill(headline)
  const note = page.getByRole('alert').filter({ hasText: '现在登录的是另一个账号' })
  await expect(note).toBeInViewport()
  const made = await rows`select id from revisions where headline = ${headline}`
  expect(made).toHaveLength(0)
  await changeTo({ context, signInAs }, 'tongwei')
  await page.getByLabel('主题').press('End')
  await page.keyboard.insertText('。')
  await autosaved(page)
  await expect(note).toHaveCount(0)
})
