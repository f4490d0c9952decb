import { randomUUID } from 'node:crypto'

import { addSession, expect, test } from '../fixtures.ts'
import { insertPerson } from '../factories.ts'
import { fillInvitation, fillNewPassword } from './account-forms.ts'
import { divisionField } from './choose-division.ts'
import { openNotices } from './lists.ts'

const PASSWORD = '陇原上的一句很长的密码'

test('an admin invites a correspondent, who sets a password by the link and is in; the link works once', async ({
  page,
  browser,
  signInAs,
}) => {
  const loginName = `new-${randomUUID().slice(0, 8)}`
  await signInAs('admin')
  await page.goto('/admin/accounts/new')
  await fillInvitation(page, { loginName })
  await page.getByRole('button', { name: '开账号' }).click()
  const link = page.getByRole('textbox', { name: '链接' })
  await expect(link).toHaveValue(/\/invite\//)
  const address = await link.inputValue()

  const context = await browser.newContext()
  const theirs = await context.newPage()
  const answer = await theirs.goto(address)
  expect(answer?.headers()['cache-control']).toMatch(/private.*no-store|no-store/)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  await fillNewPassword(theirs, PASSWORD, '不一样')
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await expect(theirs.getByText('两遍不一样')).toBeVisible()
  await fillNewPassword(theirs, PASSWORD)
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await expect(theirs).toHaveURL(/\/desk/)
  await expect(theirs.getByText('新来的通讯员').first()).toBeVisible()
  await theirs.goto(address)
  await expect(theirs.getByRole('heading', { name: '链接不能用了' })).toBeVisible()
  await context.close()

  await page.goto(`/admin/accounts?q=${loginName}`)
  await page.getByRole('link', { name: '新来的通讯员' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '设好密码，开始使用' })).toBeVisible()
})

test('a county is found by its initials with keys alone, and Escape leaves what was chosen', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/admin/accounts/new')
  const home = divisionField(page, '区划')
  await home.focus()
  await home.pressSequentially('zl')
  await expect(page.getByRole('option', { name: '庄浪县' })).toBeVisible()
  await home.press('Enter')
  await expect(home).toHaveValue('庄浪县')
  await expect(divisionField(page, /^范围/)).toHaveValue('庄浪县')
  await home.press('ArrowDown')
  await home.press('Escape')
  await home.press('Escape')
  await expect(home).toHaveValue('庄浪县')
  await expect(page).toHaveURL(/\/admin\/accounts\/new$/)
})

test('a first editor closes a correspondent of their region, whose next request is refused, and cannot touch another region', async ({
  page,
  signInAs,
  rows,
}) => {
  const editor = await insertPerson('620800', ['editor1'])
  const own = await insertPerson('620825', ['correspondent'])
  const other = await insertPerson('620523', ['correspondent'])
  await addSession(rows, process.env['E2E_AUTH_SECRET'] ?? '', own.loginName)
  await signInAs(editor.loginName)
  await page.goto(`/admin/accounts?q=${own.loginName}`)
  await expect(page.getByRole('link', { name: own.name })).toBeVisible()
  await page.goto(`/admin/accounts?q=${other.loginName}`)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('link', { name: other.name })).toHaveCount(0)
  await page.goto(`/admin/accounts/${other.id}`)
  await expect(page.getByRole('heading', { name: other.name })).toHaveCount(0)
  await page.goto(`/admin/accounts/${own.id}`)
  await page.getByText('停用', { exact: true }).click()
  await page.getByRole('button', { name: '确定停用' }).click()
  await expect(page.getByText('账号停用了')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: `${editor.name} 停用` })).toBeVisible()
  const [row] = await rows<{ closed: boolean; grants: string; sessions: string }[]>`
    select closed_at is not null as closed,
      (select count(*) from role_grants g where g.account_id = a.id and revoked_at is null) as grants,
      (select count(*) from sessions s where s.account_id = a.id and revoked_at is null) as sessions
    from accounts a where id = ${own.id}`
  expect(row).toEqual({ closed: true, grants: '0', sessions: '0' })
})

test('a first editor finds a correspondent of theirs on a phone and makes the link that sets a new password; an editor of theirs is not shown', async ({
  page,
  browser,
  signInAs,
}) => {
  const editor = await insertPerson('620800', ['editor1'])
  const own = await insertPerson('620825', ['correspondent'])
  const above = await insertPerson('620825', ['editor2'])
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs(editor.loginName)
  await page.goto(`/admin/accounts?q=${above.loginName}`)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('link', { name: above.name })).toHaveCount(0)
  await page.goto(`/admin/accounts?q=${own.loginName}`)
  await page.getByRole('link', { name: own.name }).click()
  await page.getByRole('button', { name: '重设密码' }).click()
  const address = await page.getByRole('textbox', { name: '链接' }).inputValue()

  const context = await browser.newContext()
  const theirs = await context.newPage()
  await theirs.goto(address)
  await fillNewPassword(theirs, PASSWORD)
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await expect(theirs).toHaveURL(/\/desk/)
  const notice = '有人给您发了重设密码的链接'
  await openNotices(theirs, notice)
  await expect(theirs.getByText(notice)).toHaveCount(1)
  await expect(theirs.getByText(`${editor.name}发的`)).toBeVisible()
  await context.close()
})
