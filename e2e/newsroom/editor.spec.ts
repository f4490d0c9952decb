import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Locator, Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { drawPicture } from './editions.ts'
import { turnTo } from './lists.ts'

// Writing: an input method, the clipboard, looking for words, and all of it without a mouse.
const WORD = readFileSync(
  new URL(
    '../../app/(newsroom)/(workspace)/_components/body-editor/paste/fixtures/word.html',
    import.meta.url,
  ),
  'utf8',
)
const linesOf = (body: Locator) =>
  body.locator(':scope > :is(p, h3)').filter({ hasText: /\S/ }).allTextContents()

async function openForm(page: Page): Promise<Locator> {
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  return page.getByLabel('正文')
}

async function paste(body: Locator, clipboard: Record<string, string>): Promise<void> {
  await body.focus()
  await body.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const event = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, clipboard)
}

test('an input method writes into the text as it does anywhere', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.click()
  const keys = await context.newCDPSession(page)
  for (const text of ['z', 'zheng', 'zhengxie']) {
    const at = { selectionStart: text.length, selectionEnd: text.length }
    await keys.send('Input.imeSetComposition', { text, ...at })
  }
  await expect(body).toHaveText('zhengxie')
  await keys.send('Input.insertText', { text: '政协' })
  await page.keyboard.insertText('委员，')
  await keys.send('Input.imeSetComposition', { text: 'kan', selectionStart: 3, selectionEnd: 3 })
  await keys.send('Input.insertText', { text: '看渠' })
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('第二段')
  expect(await linesOf(body)).toEqual(['政协委员，看渠', '第二段'])
})

test('a paste from Word comes in as paragraphs, and says what it left behind', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/html': WORD, 'text/plain': '不用这份' })
  expect(await linesOf(body)).toEqual([
    '委员到渠边问水',
    '近日，县政协组织委员李　昆、王志海到3个村看冬灌。渠水到了田头， 闸口还有3处要修。',
    '先修主渠。',
    '再量水位。',
    '改在月底再去。',
  ])
  await expect(body.locator('strong')).toHaveText('县政协')
  await expect(body.locator('[data-list=number]')).toHaveText('先修主渠。')
  await expect(page.getByText('有 1 张图片没有带进来')).toBeVisible()
  await paste(body, { 'text/html': '<p>一句<b>话</b></p>' })
  await expect(body).toContainText('改在月底再去。一句话')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(body).toHaveText('')
})

test('chosen words lead to an address, and lead nowhere again', async ({ page, signInAs }) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/plain': '见公告' })
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  const panel = page.getByRole('group', { name: '链接', exact: true })
  const address = panel.getByLabel('链接的地址')
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status')).toContainText('这不是网址')
  await address.fill('www.gov.cn')
  await page.keyboard.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect(body.getByRole('link', { name: '公告' })).toHaveAttribute(
    'href',
    'https://www.gov.cn/',
  )
  await expect(body).toBeFocused()
  await page.keyboard.insertText('。')
  await expect(body.locator('a')).toHaveText('公告')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+k')
  await expect(address).toHaveValue('https://www.gov.cn/')
  await panel.getByRole('button', { name: '去掉链接' }).click()
  await expect(body.locator('a')).toHaveCount(0)
  expect(await linesOf(body)).toEqual(['见公告。'])
})

test('the tool for a link moves the focus to its address, and Escape back to the words', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/plain': '见公告' })
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  const tool = page.getByRole('toolbar', { name: '排版' }).getByRole('button', { name: '链接' })
  const address = page.getByLabel('链接的地址')
  const chosen = () => page.evaluate(() => getSelection()?.toString())
  const presses = [
    () => tool.click(),
    () => tool.press('Enter'),
    () => page.keyboard.press('Control+k'),
  ]
  for (const press of presses) {
    await press()
    await page.keyboard.type('www.gov.cn')
    await expect(address).toHaveValue('www.gov.cn')
    // Asked for once more, it is the same field again.
    await tool.click()
    await expect(address).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(address).toHaveCount(0)
    await expect(body).toBeFocused()
    await expect.poll(chosen).toBe('公告')
  }
  await page.keyboard.press('Control+f')
  await tool.click()
  await page.keyboard.type('www.gov.cn')
  await page.keyboard.press('Enter')
  await expect(body.getByRole('link', { name: '公告' })).toBeVisible()
  expect(await linesOf(body)).toEqual(['见公告'])
})

test('words are found, counted and replaced, and undo brings them back', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/plain': '委员看渠。\n村民等委员。\n委员走了。' })
  await page.keyboard.press('Control+f')
  await page.getByLabel('查找', { exact: true }).fill('委员')
  const panel = page.getByRole('search', { name: '查找和替换' })
  await expect(panel.getByRole('status')).toHaveText('3 处')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('status')).toHaveText('第 1 处，共 3 处')
  await page.getByLabel('替换为').fill('$政协委员')
  await page.keyboard.press('Enter')
  await expect(body).toContainText('$政协委员看渠。')
  await page.getByLabel('替换为').fill('')
  await page.getByRole('button', { name: '全部替换' }).click()
  await expect(panel.getByRole('status')).toHaveText('换了 3 处')
  expect(await linesOf(body)).toEqual(['$政协看渠。', '村民等。', '走了。'])
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(body).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await linesOf(body)).toEqual(['委员看渠。', '村民等委员。', '委员走了。'])
})

test('the tools of the text are one stop, and the arrows go from one to the next', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  const tools = page.getByRole('toolbar', { name: '排版' })
  const first = tools.getByRole('button', { name: '段落' })
  // A tool that is off takes no focus, and the form is off until it knows what it begins with.
  await expect(first).toBeEnabled()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: '小标题' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  // Nothing is there to be undone or done again yet: no stop either.
  await expect(tools.getByRole('button', { name: '查找和替换' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(body).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(tools.getByRole('button', { name: '查找和替换' })).toBeFocused()
})

test('an edition with a picture is written and submitted without a mouse', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  const headline = `键盘写稿${randomUUID().slice(0, 6)}`
  await tabTo(page, page.getByLabel('主题'))
  await page.keyboard.insertText(headline)
  await tabTo(page, body)
  await page.keyboard.insertText('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位。')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.insertText('记下三处')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+q')
  await page.keyboard.insertText('先修主渠')
  // The browser must know before the key that somebody waits for it.
  const choosing = page.waitForEvent('filechooser')
  await tabTo(page, page.getByRole('button', { name: '加图片' }))
  await page.keyboard.press('Enter')
  const chooser = await choosing
  await chooser.setFiles({
    name: '渠.png',
    mimeType: 'image/png',
    buffer: await drawPicture(page),
  })
  await expect(page.getByLabel('图注')).toBeVisible()
  for (const [field, words] of [
    ['画面说明', '一道水渠'],
    ['摄影', '戊某'],
    ['图注', '委员在渠边。'],
  ] as const) {
    await tabTo(page, page.getByLabel(field), 'Shift+Tab')
    await page.keyboard.insertText(words)
  }
  await tabTo(page, page.getByRole('button', { name: '上移' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(body.locator(':scope > *').nth(1).getByLabel('图注')).toHaveValue('委员在渠边。')
  await expect(body.locator('h3')).toHaveText('记下三处')
  await expect(body).toContainText('“先修主渠”')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/desk\?submitted=\d+/)
  const submitted = page.getByRole('article', { name: headline })
  await turnTo(page, submitted)
  await expect(submitted).toBeVisible()
})

async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

test('a picture that did not get through is sent again, and the text is not touched', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.fill('委员在渠边量水位。')
  await page.route('**/api/uploads', (route) => route.abort(), { times: 1 })
  const buffer = await drawPicture(page)
  await page
    .getByLabel('选择图片文件')
    .setInputFiles(['一.png', '二.png'].map((name) => ({ name, mimeType: 'image/png', buffer })))
  const failed = page.getByRole('alert').filter({ hasText: '一.png 没有传上去' })
  await expect(failed).toBeVisible()
  await expect(body.getByLabel('图注')).toHaveCount(1)
  const whyNot = page.getByText('图片没有传上去：一.png')
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(whyNot).toBeVisible()
  await expect(failed).toBeVisible()
  await failed.getByRole('button', { name: '再传一次' }).click()
  await expect(body.getByLabel('图注')).toHaveCount(2)
  await expect(failed).toHaveCount(0)
  await expect(whyNot).toHaveCount(0)
  expect(await linesOf(body)).toEqual(['委员在渠边量水位。'])
})

test('of a picture and a submission that did not get through, the picture is reported first', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.fill('委员在渠边量水位。')
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交初审' }).click()
  const again = page.getByText(/连上以后请再提交一次。|请再提交一次。/)
  await expect(again).toBeVisible()
  await context.setOffline(false)
  await page.route('**/api/uploads', (route) => route.abort(), { times: 1 })
  const buffer = await drawPicture(page)
  await page
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '一.png', mimeType: 'image/png', buffer })
  const failed = page.getByRole('alert').filter({ hasText: '一.png 没有传上去' })
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(page.getByText('图片没有传上去：一.png')).toBeVisible()
  await expect(again).toHaveCount(0)
  await failed.getByRole('button', { name: '再传一次' }).click()
  await expect(body.getByLabel('图注')).toHaveCount(1)
  await expect(again).toBeVisible()
})

test('a check leads to its words in the text, and typing puts them right', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/plain': '第一段没有毛病。\n委员看渠,量水位。' })
  const check = page.getByRole('listitem').filter({ hasText: '半角标点' })
  await check.getByRole('button', { name: '看这里' }).click()
  await expect(body).toBeFocused()
  await page.keyboard.insertText('，')
  await expect(check).toHaveCount(0)
  await expect(body).toContainText('第一段没有毛病。')
})
