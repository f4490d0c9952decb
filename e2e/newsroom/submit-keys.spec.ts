import { randomUUID } from 'node:crypto'

import type { Locator, Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { changeTo, drawPicture, submitEditionOf } from './editions.ts'

// Ctrl+Enter does what the button says, wherever the caret is, and nothing to the text.
const SENTENCE = '县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。'
const headlineOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`
const submitted = (page: Page) => page.waitForURL(/\/desk\?submitted=\d+/)
const submittedId = (page: Page) => new URL(page.url()).searchParams.get('submitted') ?? ''

async function write(page: Page, words: string): Promise<Locator> {
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headlineOf(words))
  const body = page.getByLabel('正文')
  await body.fill(SENTENCE)
  return body
}

/** Puts the caret into the middle of the sentence. */
async function caretInSentence(page: Page, body: Locator): Promise<void> {
  await body.click()
  await page.keyboard.press('End')
  for (let count = 0; count < 12; count += 1) await page.keyboard.press('ArrowLeft')
}

async function bringPicture(page: Page, body: Locator): Promise<Locator> {
  const buffer = await drawPicture(page)
  await page
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '渠.png', mimeType: 'image/png', buffer })
  for (const [field, words] of [
    ['画面说明', '一道水渠'],
    ['摄影', '戊某'],
    ['图注', '委员在渠边。'],
  ] as const) {
    await body.getByLabel(field).fill(words)
  }
  await body.getByRole('img').click()
  const picture = body.getByRole('group', { name: '一张图片' })
  await expect(picture).toHaveAttribute('data-selected', 'true')
  return picture
}

test('with the caret in a sentence, the edition is submitted once and as it was written', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const body = await write(page, '光标在句中')
  await caretInSentence(page, body)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await submitted(page)
  const [made] = await rows`
    select r.content -> 'body' -> 'content' as blocks, e.state::text as state, e.round,
      (select count(*)::int from transitions t where t.edition_id = e.id and t.move = 'submit') as moves
    from editions e join revisions r on r.id = e.current_revision_id where e.id = ${submittedId(page)}`
  expect(made).toEqual({
    blocks: [{ type: 'paragraph', content: [{ type: 'text', text: SENTENCE }] }],
    state: 'review1',
    round: 1,
    moves: 1,
  })
})

test('with a picture selected, the picture is submitted too', async ({ page, signInAs, rows }) => {
  await signInAs('tongwei')
  const body = await write(page, '选着图片')
  const picture = await bringPicture(page, body)
  await page.keyboard.press('Shift+Enter')
  await expect(picture).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await submitted(page)
  const [made] = await rows<{ types: string[] }[]>`
    select array(select jsonb_array_elements(r.content -> 'body' -> 'content') ->> 'type') as types
    from editions e join revisions r on r.id = e.current_revision_id where e.id = ${submittedId(page)}`
  expect(made?.types).toEqual(['paragraph', 'figure'])
})

test('an open dialog keeps the keys of the form to itself', async ({ page, signInAs, rows }) => {
  await signInAs('tongwei')
  const body = await write(page, '开着对话框')
  await caretInSentence(page, body)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  await page.keyboard.insertText('没有这样的去处')
  await expect(menu.getByRole('status')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  const editionId = page.url().split('/').at(-1) ?? ''
  const [made] = await rows`select state::text, round from editions where id = ${editionId}`
  expect(made).toEqual({ state: 'draft', round: 0 })
})

test('an editor goes back to reading with the text unharmed', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, headlineOf('改稿按键'))
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByRole('link', { name: '改稿', exact: true }).click()
  await expect(page.getByRole('button', { name: '存好，回到审读' })).toBeEnabled()
  await expect(page.getByLabel('主题')).toBeEnabled()
  const body = page.getByLabel('正文')
  const words = await body.innerText()
  await caretInSentence(page, body)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(new RegExp(`/review/${editionId}$`))
  const [made] = await rows`
    select r.content -> 'body' -> 'content' -> 0 -> 'content' as inline, e.claimed_by as claimant
    from editions e join revisions r on r.id = e.current_revision_id where e.id = ${editionId}`
  // Nothing was changed, so nothing was claimed either.
  expect(made).toEqual({ inline: [{ type: 'text', text: words.trim() }], claimant: null })
})

test('Shift+Enter breaks a line, and a check leads to a sentence that is broken', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await write(page, '句中断行')
  await caretInSentence(page, body)
  await page.keyboard.press('Shift+Enter')
  await expect(body.locator('p br:not(.ProseMirror-trailingBreak)')).toHaveCount(1)
  const check = page.getByRole('listitem').filter({ hasText: '断在句子中间' })
  await check.getByRole('button', { name: '看这里' }).click()
  await expect(body).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Delete')
  await expect(check).toHaveCount(0)
  await expect(body.locator('p').first()).toHaveText(SENTENCE)
})

test('a key acts where the caret is, though the browser has not reported it yet', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await write(page, '光标先到')
  await body.selectText()
  await expect(body).toBeFocused()
  await body.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    const reported = new Promise<void>((resolve) => {
      document.addEventListener('selectionchange', () => resolve(), { once: true })
    })
    if (words) document.getSelection()?.setBaseAndExtent(words, 2, words, 6)
    return reported
  })
  // The caret moves and the key comes within one turn: no report can come between them.
  await body.evaluate((element) => {
    document.getSelection()?.collapseToEnd()
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Delete',
        code: 'Delete',
        keyCode: 46,
        bubbles: true,
        cancelable: true,
      }),
    )
  })
  await page.keyboard.press('Delete')
  await expect(body.locator('p').first()).toHaveText(SENTENCE.slice(0, 6) + SENTENCE.slice(7))
})

test('while a submission is under way nothing can be written, and afterwards again', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headlineOf('正在提交'))
  const body = page.getByLabel('正文')
  await body.fill('字数不够。')
  // Saved by hand first, so that the requests below are of the submission alone.
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  const answered = Promise.withResolvers<void>()
  await page.route('**/desk/*', async (route) => {
    if (route.request().method() === 'POST') await answered.promise
    await route.continue()
  })
  await body.focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('正在提交…')).toBeVisible()
  await page.keyboard.insertText('这几个字不该写得进去')
  await expect(body).toHaveText('字数不够。')
  answered.resolve()
  await expect(page.getByText('已保存，还没提交')).toBeVisible()
  await expect(page.getByText('没存上')).toHaveCount(0)
  await body.fill(SENTENCE)
  await page.keyboard.press('Control+Enter')
  await submitted(page)
})

test('words typed over a chosen picture go into a paragraph below it, and its caption stays', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await write(page, '选着图片写字')
  await bringPicture(page, body)
  await page.keyboard.press('1')
  await page.keyboard.insertText('处闸口要修。')
  await expect(body.locator(':scope > p')).toHaveText([SENTENCE, '1处闸口要修。'])
  await expect(body.getByLabel('图注')).toHaveValue('委员在渠边。')
  await expect(body.getByRole('group', { name: '一张图片' })).toHaveCount(1)
})
