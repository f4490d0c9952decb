import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Locator, Page } from 'playwright/test'

import { tableText } from '#domain/article/body-table'
import { bodyTables, type Body } from '#domain/article/body'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

// A table in a text: written by keys alone, pasted, and submitted as it was written.
const EXCEL = readFileSync(
  new URL(
    '../../app/(newsroom)/(workspace)/_components/body-editor/paste/fixtures/excel.html',
    import.meta.url,
  ),
  'utf8',
)

test('a table is written and changed by keys alone, and submitted with the text', async ({
  page,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`几条渠${randomUUID().slice(0, 6)}`)
  const body = page.getByLabel('正文')
  await body.fill('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位。')
  await body.focus()
  const cells = body.locator('td')
  await page.keyboard.press('Control+Alt+g')
  await expect(cells).toHaveCount(9)
  for (const words of ['村', '水渠', '说明', '上庄', '3条']) {
    await page.keyboard.insertText(words)
    await page.keyboard.press('Tab')
  }
  const panel = page.getByRole('group', { name: '表格', exact: true })
  await page.keyboard.press('Control+Alt+g')
  await expect(panel.getByLabel('表题')).toBeFocused()
  await page.keyboard.insertText('各村水渠')
  await page.keyboard.press('Escape')
  await expect(body).toBeFocused()
  await page.keyboard.press('Control+Alt+g')
  await expect(panel.getByLabel('表题')).toBeFocused()
  await page.keyboard.press('Tab')
  await arrowTo(page, panel.getByRole('button', { name: '删这列' }))
  await page.keyboard.press('Enter')
  await expect(cells).toHaveCount(6)
  await page.keyboard.press('Control+z')
  await expect(cells).toHaveCount(9)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/desk\?submitted=\d+/)
  const edition = new URL(page.url()).searchParams.get('submitted') ?? ''
  const [made] = await rows<{ body: Body }[]>`
    select r.content -> 'body' as body
    from editions e join revisions r on r.id = e.current_revision_id where e.id = ${edition}`
  const [table] = made ? bodyTables(made.body) : []
  expect(table?.attrs).toEqual({ caption: '各村水渠', header: true })
  expect(table && tableText(table)).toBe('各村水渠\n村\t水渠\t说明\n上庄\t3条\t')
})

async function arrowTo(page: Page, wanted: Locator): Promise<void> {
  for (let count = 0; count < 10; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowRight')
  }
  await expect(wanted).toBeFocused()
}

test('cells of Excel come in as a table, and those that were merged are reported as long as they are there', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  const body = page.getByLabel('正文')
  await body.focus()
  await body.evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    const event = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, EXCEL)
  await expect(body.locator('caption')).toHaveText('各村水渠')
  await expect(body.locator('tr').first().locator('td')).toHaveText(['甲镇', '上庄', '120'])
  const left = page.getByText('合并的 1 个单元格已拆开')
  await expect(left).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(body.locator('caption')).toHaveCount(0)
  await expect(left).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(body.locator('caption')).toHaveText('各村水渠')
  await expect(left).toBeVisible()
})

test('a pasted table of too many rows is cut into several by a press, in sight of the caret', async ({
  page,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  await page.goto('/desk/new')
  await hydrated(page)
  const body = page.getByLabel('正文')
  await body.click()
  await body.evaluate((element) => {
    const data = new DataTransfer()
    const rows = Array.from(
      { length: 199 },
      (_, index) => `<tr><td>村${index}</td><td>亩</td></tr>`,
    )
    const head = '<tr><th>村</th><th>面积</th></tr>'
    data.setData('text/html', `<table>${head}${rows.join('')}</table>`)
    const paste = { clipboardData: data, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', paste))
  })
  const cut = page.getByRole('button', { name: '分成 4 张表' })
  await expect(cut).toBeInViewport()
  await cut.click()
  await expect(body.locator('table')).toHaveCount(4)
  await expect(body.locator('tr')).toHaveCount(203)
  await expect(cut).toHaveCount(0)
})
