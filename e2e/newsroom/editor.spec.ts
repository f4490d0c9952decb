// Writing: an input method, the clipboard, links, looking for words, the tools and what a check finds.

import { readFileSync } from 'node:fs'

import type { Locator } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { expectLines, openForm } from './open-form.ts'

const WORD = readFileSync(
  new URL(
    '../../app/(newsroom)/(workspace)/_components/body-editor/paste/fixtures/word.html',
    import.meta.url,
  ),
  'utf8',
)

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
  await expectLines(body, ['政协委员，看渠', '第二段'])
})

test('a paste from Word comes in as paragraphs, and says what it left behind', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(body, { 'text/html': WORD, 'text/plain': '不用这份' })
  await expectLines(body, [
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
  await expectLines(body, ['见公告。'])
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
  await expectLines(body, ['见公告'])
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
  await expectLines(body, ['$政协看渠。', '村民等。', '走了。'])
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(body).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectLines(body, ['委员看渠。', '村民等委员。', '委员走了。'])
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
