// Words are never lost: saved by themselves, and kept without the network.

import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { openAt } from './lists.ts'
import { autosaved, begin, headlineOf, openDraft } from './autosaved.ts'

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
