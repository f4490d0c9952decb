import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { excelFile } from '#domain/roster/testing/excel-file'

import { dateAccount, daysAgo } from '../clock.ts'
import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { fillNewPassword } from './account-forms.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = ['姓名', '单位', '区划', '角色', '起', '止', '手机', '邮箱']
const newName = (): string => `批量${randomUUID().slice(0, 8)}`

const asUpload = (buffer: Buffer, name = '名单.xlsx') => ({ name, mimeType: EXCEL, buffer })

test.beforeEach(async ({ signInAs }) => {
  await signInAs('admin')
})

test('an admin opens the accounts of a sheet, all or none, hands out the links, and the same sheet opens none again', async ({
  page,
  browser,
  rows,
}) => {
  const [one, two] = [newName(), newName()]
  const good = [
    HEAD,
    [one, '县政协办公室', '庄浪县', '通讯员', null, null, 13_893_301_234, null],
    [two, null, '平凉市', '初审编辑', null, { day: '2099-12-31' }, '139-9330-5678', null],
  ] as const
  await page.goto('/admin/accounts')
  await page.getByRole('link', { name: '批量开账号' }).click()

  const file = page.getByLabel('表格（.xlsx 或 .csv）')
  const look = page.getByRole('button', { name: '先看看会怎样' })
  await hydrated(page)
  await expect(page.getByText('还没有选')).toBeVisible()
  // Before the focus, whose answer comes behind that to this: a chooser that nobody catches opens for nobody.
  const chosen = page.waitForEvent('filechooser')
  await file.focus()
  await page.keyboard.press('Space')
  await (
    await chosen
  ).setFiles(asUpload(await excelFile([...good, ['坏的一行', null, '长安县', '编辑']])))
  await look.click()
  await expect(page.getByText('1 行不对，在表里改好再传')).toBeVisible()
  await expect(page.getByRole('row', { name: /坏的一行/ })).toContainText('没有“长安县”这个地方')
  await expect(page.getByRole('button', { name: /^开这/ })).toHaveCount(0)

  await file.setInputFiles(asUpload(await excelFile(good)))
  await look.click()
  await expect(page.getByText('要开 2 个账号')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(one) })).toContainText('138****1234')
  expect(await page.content()).not.toContain('13893301234')
  await page.getByRole('button', { name: '开这 2 个账号' }).click()
  await expect(page.getByText('开好了 2 个账号')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '存成 CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.split('\r\n').filter((line) => line.includes('/invite/'))).toHaveLength(2)
  const line = page.getByRole('row', { name: new RegExp(one) })
  const [address = ''] = /https?:\S+\/invite\/[\w-]+/.exec((await line.textContent()) ?? '') ?? []
  expect(csv).toContain(address)

  const context = await browser.newContext()
  const theirs = await context.newPage()
  await theirs.goto(address)
  await fillNewPassword(theirs, '陇原上的一句很长的密码')
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await expect(theirs.getByText(one).first()).toBeVisible()
  await context.close()

  await page.goto('/admin/accounts/import')
  await file.setInputFiles(asUpload(await excelFile(good)))
  await look.click()
  await expect(page.getByText('没有要开的账号')).toBeVisible()
  const [found] = await rows<{ count: number }[]>`
    select count(*)::int as count from accounts where display_name in (${one}, ${two})`
  expect(found?.count).toBe(2)

  await page.goto(`/admin/accounts?q=${one}`)
  await expect(page.getByRole('row', { name: new RegExp(one) })).toContainText('138****1234')
})

test('what was exported has nothing to do when it is brought back, and has no mobile number', async ({
  page,
}) => {
  await page.goto('/admin/accounts/import')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出现有账号' }).click()
  const buffer = await readFile(await (await download).path())
  await page.getByLabel('表格（.xlsx 或 .csv）').setInputFiles(asUpload(buffer))
  await page.getByRole('button', { name: '先看看会怎样' }).click()
  await expect(page.getByText('没有要开的账号')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/1\d{2}\*{4}\d{4}/)
})

test('files that are no sheet are refused with what to do', async ({ page }) => {
  await page.goto('/admin/accounts/import')
  const cases: [Buffer, RegExp][] = [
    [Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /旧式的 \.xls/],
    [Buffer.from('PK\x03\x04 and nothing else', 'latin1'), /不是表格/],
    [await excelFile([HEAD, ['甲'], ['乙']], { merged: ['B2:B3'] }), /合并的单元格（B2:B3）/],
  ]
  for (const [buffer, sentence] of cases) {
    await page.getByLabel('表格（.xlsx 或 .csv）').setInputFiles(asUpload(buffer))
    await page.getByRole('button', { name: '先看看会怎样' }).click()
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the way through is the same', async ({ page }) => {
    const name = newName()
    await page.goto('/admin/accounts/import')
    const buffer = await excelFile([HEAD, [name, null, '庄浪县', '通讯员']])
    await page.getByLabel('表格（.xlsx 或 .csv）').setInputFiles(asUpload(buffer))
    await page.getByRole('button', { name: '先看看会怎样' }).click()
    await page.getByRole('button', { name: '开这 1 个账号' }).click()
    await expect(page.getByText('开好了 1 个账号')).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('/invite/')
  })
})

test('accounts that nobody used for half a year are listed, ticked and ended', async ({
  page,
  rows,
}) => {
  const asleep = await insertPerson('620825', ['correspondent'])
  const used = await insertPerson('620825', ['correspondent'])
  await dateAccount(asleep.id, daysAgo(200))
  await page.goto(`/admin/accounts?state=asleep&q=${asleep.loginName}`)
  await expect(page.getByRole('link', { name: asleep.name })).toBeVisible()
  await page.getByRole('button', { name: '停用勾选的账号' }).click()
  await expect(page.getByText('请勾选要停用的账号')).toBeVisible()
  await page.getByRole('checkbox', { name: new RegExp(asleep.loginName) }).check()
  await page.getByRole('button', { name: '停用勾选的账号' }).click()
  await expect(page.getByText('停用了 1 个账号')).toBeVisible()
  const [log] = await rows<{ count: number }[]>`
    select count(*)::int as count from audit_log
    where action = 'close-asleep-accounts' and object_id = ${asleep.id}::text and result = 'ok'`
  expect(log?.count).toBe(1)
  await page.goto(`/admin/accounts?state=asleep&q=${used.loginName}`)
  await expect(page.getByText('没有找到这样的账号')).toBeVisible()
})
