import { randomUUID } from 'node:crypto'

import type { BrowserContext, Page } from 'playwright/test'
import type { Sql } from 'postgres'

import { endSession, expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { keepNothing } from '../trust/captured-actions.ts'
import { changeTo } from './editions.ts'
import { openAt } from './lists.ts'
import { as } from './people.ts'

// Words are never lost: saved by themselves, kept without the network, and both kept when two windows
// wrote on the same edition.
interface Ended {
  context: BrowserContext
  rows: Sql
  /** The id of the session. */
  session: string
}

const headlineOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`
const autosaved = (page: Page) => expect(page.getByText(/\d\d:\d\d:\d\d 已自动保存/)).toBeVisible()

/** A new edition with these words, saved by itself; returns its address. */
async function begin(page: Page, headline: string, text: string): Promise<string> {
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill(text)
  await autosaved(page)
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  return page.url()
}

/** A draft with these words, open before its writer; returns its address. */
async function openDraft(page: Page, headline: string, text: string): Promise<string> {
  const address = `/desk/${await as('tongwei').draft(headline, [text])}`
  await page.goto(address)
  await expect(page.getByLabel('主题')).toBeEnabled()
  return address
}

test('what is typed is saved by itself and makes no revision', async ({ page, signInAs, rows }) => {
  await signInAs('tongwei')
  const headline = headlineOf('自己存')
  const address = await begin(page, headline, '第一句。')
  await page.getByLabel('正文').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('第二句。')
  // The sentence on the screen may still be of the first.
  const editionId = address.split('/').at(-1) ?? ''
  const kept = () => rows`
    select content #>> '{body,content,0,content,0,text}' as text from working_copies
    where edition_id = ${editionId}`
  await expect.poll(kept).toEqual([{ text: '第一句。第二句。' }])
  await page.goto('/desk')
  await page.goto(address)
  await expect(page.getByLabel('正文')).toHaveText('第一句。第二句。')
  const [made] = await rows<{ count: number }[]>`
    select count(*)::int as count from revisions where edition_id = ${editionId}`
  expect(made?.count).toBe(1)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
})

test('my list shows what is being written, and that it is not saved yet', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('列在稿件里')
  await openDraft(page, '开头', '一句。')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill('县政协委员看了冬灌的渠。')
  await page.getByLabel('活动类型').selectOption({ label: '会议' })
  const kept = () => rows`
    select content -> 'event' ->> 'type' as type from working_copies
    where content ->> 'headline' = ${headline}`
  await expect.poll(kept).toEqual([{ type: 'meeting' }])
  const address = page.url()
  const card = page.getByRole('article', { name: headline })
  await openAt(page, '/desk', card)
  await expect(card).toContainText('会议')
  await expect(card).toContainText('12 字')
  await expect(card).toContainText('未保存')
  await page.goto(address)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await openAt(page, '/desk', card)
  await expect(card).toContainText('12 字')
  await expect(card).not.toContainText('未保存')
})

test('a composition is not saved before it is done', async ({ page, context, signInAs }) => {
  await page.clock.install()
  await signInAs('tongwei')
  await openDraft(page, headlineOf('拼写中'), '县政协')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/working-copies')) sent.push(request.postData() ?? '')
  })
  await page.getByLabel('正文').click()
  await page.keyboard.press('End')
  const keys = await context.newCDPSession(page)
  const at = { selectionStart: 7, selectionEnd: 7 }
  await keys.send('Input.imeSetComposition', { text: 'dunhuang', ...at })
  await expect(page.getByText('有没保存的改动')).toBeVisible()
  await page.clock.fastForward(60_000)
  await page.clock.fastForward(60_000)
  expect(sent).toEqual([])
  await keys.send('Input.insertText', { text: '委员' })
  await autosaved(page)
  expect(sent.join()).toContain('县政协委员')
  expect(sent.join()).not.toContain('dunhuang')
})

test('writing goes on without the network, also after the window was closed', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  const address = await openDraft(page, headlineOf('断网写'), '网络好的时候写的。')
  const body = page.getByLabel('正文')
  await context.setOffline(true)
  await body.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('断网以后写的。')
  await expect(page.getByText(/连不上网站，写的字存在本机/)).toBeVisible()
  await context.setOffline(false)
  await expect(
    page.getByText(/(不到 1|约 \d+) 分钟连不上网站，其间写的 7 字存在本机，已补传。/),
  ).toBeVisible()

  await context.setOffline(true)
  await body.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('关窗口前写的。')
  await expect(page.getByText(/连不上网站，写的字存在本机/)).toBeVisible()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByLabel('正文')).toContainText('断网以后写的。关窗口前写的。')
  await autosaved(again)
})

test('without the network the head of the form stays short on a phone', async ({
  page,
  context,
  signInAs,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs('tongwei')
  await openDraft(page, headlineOf('断网的手机'), '网络好的时候写的。')
  await context.setOffline(true)
  await page.getByLabel('正文').fill('断网以后写的。')
  const standing = page.getByRole('status').filter({ hasText: '连不上网站，写的字存在本机' })
  await expect(standing).toBeVisible()
  const lines = await standing.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const bottoms = new Set<number>()
    while (words.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(words.currentNode)
      for (const { bottom } of range.getClientRects()) bottoms.add(Math.round(bottom))
    }
    return bottoms.size
  })
  expect(lines).toBeLessThanOrEqual(2)
  await context.setOffline(false)
})

test('words of the device come back beside what was saved meanwhile, and only to their writer', async ({
  page,
  context,
  browser,
  signInAs,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('两边写')
  const address = await openDraft(page, headline, '原来的一段。')
  await context.setOffline(true)
  await page.getByLabel('正文').fill('这台电脑上断网写的一段。')
  await expect(page.getByText(/连不上网站，写的字存在本机/)).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const elsewhere = await browser.newContext({ storageState: await context.storageState() })
  const other = await elsewhere.newPage()
  await other.goto(address)
  await other.getByLabel('正文').fill('另一台电脑上写的一段。')
  await other.getByRole('button', { name: '保存' }).click()
  await expect(other.getByText(/已保存/)).toBeVisible()
  await elsewhere.close()

  const back = await context.newPage()
  await changeTo({ context, signInAs }, 'dunhuang')
  await back.goto('/desk/new')
  await expect(back.getByLabel('主题')).toBeEnabled()
  await expect(back.getByLabel('正文')).toHaveText('')
  await expect(back.getByText('没有传上去')).toHaveCount(0)

  await changeTo({ context, signInAs }, 'tongwei')
  await back.goto(address)
  const screen = back.getByRole('dialog', { name: '两份不同的稿子' })
  await expect(screen).toContainText('另一台电脑上写的一段。')
  await expect(screen).toContainText('这台电脑上断网写的一段。')
  await screen.getByText('都留', { exact: true }).click()
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen).toHaveCount(0)
  await expect(back.getByLabel('正文').locator('p').nth(0)).toHaveText('另一台电脑上写的一段。')
  await expect(back.getByLabel('正文').locator('p').nth(1)).toHaveText('这台电脑上断网写的一段。')
})

/** How many drafts this device keeps. */
const countOnDevice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('newsroom')
        opening.addEventListener('success', () => {
          const { result: db } = opening
          const asked = db.transaction('drafts').objectStore('drafts').count()
          asked.addEventListener('success', () => {
            db.close()
            resolve(asked.result)
          })
        })
      }),
  )

test('a page that is left the moment it was saved does not come back as a quarrel with itself', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('存了就走')
  const address = await openDraft(page, headline, '第一句。')
  await page.getByLabel('正文').fill('第一句，改了一遍。')
  await expect.poll(() => countOnDevice(page)).toBe(1)
  await page.getByLabel('主题').fill(`${headline}又改`)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.goto(address)
  await expect(page.getByLabel('主题')).toBeEnabled()
  await expect(page.getByLabel('主题')).toHaveValue(`${headline}又改`)
  await expect(page.getByRole('dialog', { name: '两份不同的稿子' })).toHaveCount(0)
})

test('two windows on one edition: both texts are shown, and both are kept', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('两个窗口')
  const address = await openDraft(page, headline, '开头的一段。')
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByLabel('主题')).toBeEnabled()
  await second.getByLabel('正文').fill('第二个窗口写的。')
  await autosaved(second)
  await page.getByLabel('正文').fill('第一个窗口写的。')
  const screen = page.getByRole('dialog', { name: '两份不同的稿子' })
  await expect(screen).toContainText('第二个窗口写的。')
  await expect(screen.locator('del, ins').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  await expect(page.getByLabel('正文')).toHaveText('第一个窗口写的。')
  await expect(page.getByText('两份不同的稿子还没有选')).toBeVisible()
  await page.getByRole('button', { name: '现在选' }).click()
  // Nothing is chosen beforehand.
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen.getByRole('status')).toHaveText('还有 1 处没有选。')
  await expect(screen.getByRole('radio', { name: '用网站上的' })).toBeFocused()
  await screen.getByRole('button', { name: '全用网站上的' }).click()
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen).toHaveCount(0)
  await expect(page.getByLabel('正文')).toHaveText('第二个窗口写的。')
  const kept = await rows<{ text: string }[]>`
    select content -> 'body' -> 'content' -> 0 -> 'content' -> 0 ->> 'text' as text
    from revisions where edition_id = ${address.split('/').at(-1) ?? ''} order by number`
  expect(kept.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['第一个窗口写的。', '第二个窗口写的。']),
  )
})

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
