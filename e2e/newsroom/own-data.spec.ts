import { readFile } from 'node:fs/promises'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { openNotices } from './lists.ts'

test('people change their unit and number, download what is kept of them, and ask for the rest', async ({
  page,
  signInAs,
  rows,
}) => {
  const person = await insertPerson('620825', ['correspondent'])
  await signInAs(person.loginName)
  await page.goto('/account')
  const form = page.getByRole('form', { name: '我的资料' })
  await form.getByLabel('单位').fill('县政协文史委')
  await form.getByLabel('手机').fill('1389330')
  await form.getByRole('button', { name: '更新资料' }).click()
  await expect(form.getByText('手机号是 11 位数字')).toBeVisible()
  await form.getByLabel('手机').fill('138 9330 1234')
  await form.getByRole('button', { name: '更新资料' }).click()
  await expect(form.getByText('存好了')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载网站存着的我的资料' }).click()
  const kept = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown
  expect(kept).toMatchObject({
    账号: { 用户名: person.loginName, 单位: '县政协文史委', 手机: '13893301234' },
    角色: [{ 角色: '通讯员', 范围: '庄浪县' }],
  })

  await page.getByLabel('姓名、区划、角色不对').fill(`${person.name}应当是王小明`)
  await page.getByRole('button', { name: '请管理员改' }).click()
  await expect(page.getByText('告诉管理员了')).toBeVisible()

  await signInAs('admin')
  await page.goto(`/admin/accounts/${person.id}`)
  await expect(page.getByText('138****1234', { exact: true })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '请管理员改资料' })).toContainText(
    '应当是王小明',
  )
  await expect(page.getByRole('main')).not.toContainText('13893301234')
  const [stored] = await rows<{ sealed: string }[]>`
    select sealed_mobile as sealed from account_mobiles where account_id = ${person.id}`
  expect(stored?.sealed).not.toContain('9330')
  const notice = `${person.name}请您改账号资料`
  await openNotices(page, notice)
  await expect(page.getByText(notice)).toBeVisible()
})
