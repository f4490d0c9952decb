import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

const PASSWORD = '陇原上的一句很长的密码'
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A first editor of a prefecture and a correspondent, of names of their own. */
async function insertPerson(
  rows: import('postgres').Sql,
  role: string,
  divisionCode: string,
): Promise<{ id: string; loginName: string; name: string }> {
  const loginName = `${role}-${randomUUID().slice(0, 8)}`
  const name = `试${loginName.slice(-6)}`
  const [account] = await rows<{ id: string }[]>`
    insert into accounts (login_name, display_name, division_code)
    values (${loginName}, ${name}, ${divisionCode}) returning id`
  await rows`
    insert into role_grants (account_id, role, division_code, starts_on)
    values (${account?.id ?? 0}, ${role}, ${divisionCode}, ${today()})`
  return { id: account?.id ?? '', loginName, name }
}

test('an admin invites a correspondent, who sets a password by the link and is in; the link works once', async ({
  page,
  browser,
  signInAs,
}) => {
  const loginName = `new-${randomUUID().slice(0, 8)}`
  await signInAs('admin')
  await page.goto('/admin/accounts/new')
  await hydrated(page)
  await page.getByLabel('姓名', { exact: true }).fill('新来的通讯员')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('单位').selectOption('620825')
  await page.getByLabel('角色').selectOption('correspondent')
  await page.getByRole('button', { name: '开账号' }).click()
  const link = page.getByRole('textbox', { name: '链接' })
  await expect(link).toHaveValue(/\/invite\//)
  const address = await link.inputValue()

  const context = await browser.newContext()
  const theirs = await context.newPage()
  const answer = await theirs.goto(address)
  expect(answer?.headers()['cache-control']).toMatch(/private.*no-store|no-store/)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  await hydrated(theirs)
  await theirs.getByLabel('密码（至少 10 位）').fill(PASSWORD)
  await theirs.getByLabel('再输一遍').fill('不一样')
  await theirs.getByRole('button', { name: '设好密码' }).click()
  await expect(theirs.getByText('两遍不一样')).toBeVisible()
  await theirs.getByLabel('再输一遍').fill(PASSWORD)
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

test('a first editor closes a correspondent of his region, whose next request is refused, and cannot touch another region', async ({
  page,
  signInAs,
  rows,
}) => {
  const editor = await insertPerson(rows, 'editor1', '620800')
  const own = await insertPerson(rows, 'correspondent', '620825')
  const other = await insertPerson(rows, 'correspondent', '620523')
  await rows`
    insert into sessions (id, account_id, expires_at)
    values (${randomUUID()}, ${own.id}, now() + interval '1 hour')`
  await signInAs(editor.loginName)
  await page.goto('/admin/accounts?q=correspondent-')
  await expect(page.getByRole('link', { name: own.name })).toBeVisible()
  await expect(page.getByRole('link', { name: other.name })).toHaveCount(0)
  await page.goto(`/admin/accounts/${other.id}`)
  await expect(page.getByRole('heading', { name: other.name })).toHaveCount(0)
  await page.goto(`/admin/accounts/${own.id}`)
  await hydrated(page)
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
