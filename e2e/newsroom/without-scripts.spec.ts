// Forms of the newsroom in a browser without scripts, which is also how they work before a page has its own.

import { randomUUID } from 'node:crypto'

import { insertNotice, insertPerson, PASSWORD } from '../factories.ts'
import { dropTerms } from '../record-rows.ts'
import { as } from './people.ts'
import { expect, test } from '../fixtures.ts'
import { landing, sessionCookie } from '../trust/people.ts'
import { approveAndHold, submitEditionOf } from './editions.ts'
import { openAt } from './lists.ts'
import { openPlain } from './open-plain.ts'

test('notices are marked as read', async ({ browser, rows }) => {
  const person = await insertPerson('621121', [])
  const { loginName } = person
  await insertNotice(person, '一条没读的通知')
  const page = await openPlain(browser, rows, loginName)
  await page.goto('/notices')
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByRole('link', { name: '通知 1 条' })).toHaveCount(0)
  await expect(page.getByText('一条没读的通知')).toBeVisible()
  const read = await rows`
    select 1 from audit_log l join accounts a on a.id = l.account_id
    where a.login_name = ${loginName} and l.action = 'read-all-notices'`
  expect(read).toHaveLength(1)
})

test('what a form is refused for is shown in it, beside what was typed', async ({
  browser,
  rows,
  page: writing,
  context,
  signInAs,
}) => {
  const writer = { page: writing, context, signInAs }
  const headline = `不用脚本退回${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(writer, headline)
  await approveAndHold(writer, editionId)
  const page = await openPlain(browser, rows, 'editor3')
  const line = page.getByRole('article', { name: headline })
  await openAt(page, '/schedule', line)
  await line.getByLabel(`退回修改《${headline}》`).click()
  // Somebody else has been here meanwhile.
  await as('editor3').schedule(editionId)
  await as('editor3').unschedule(editionId)
  const reason = line.getByLabel('退回的理由')
  await reason.fill('请写明是哪个村。')
  await line.getByRole('button', { name: '确定退回修改' }).click()
  await expect(line.getByText('您看到的是较早的样子')).toBeVisible()
  await expect(reason).toHaveValue('请写明是哪个村。')
  // The answer knows the edition as it is now.
  await line.getByRole('button', { name: '确定退回修改' }).click()
  await page.waitForURL(/decided=/)
  await expect(page.getByText('已退回：')).toBeVisible()
  const [moves] = await rows`
    select count(*)::int as count from transitions where edition_id = ${editionId} and move = 'return'`
  expect(moves?.['count']).toBe(1)
})

test('a record is refused by field, then added, changed and deleted', async ({ browser, rows }) => {
  const term = `错词${randomUUID().slice(0, 6)}`
  const page = await openPlain(browser, rows, 'admin')
  await page.goto('/admin/words/new')
  const form = page.getByRole('form', { name: '加一个词' })
  await form.getByLabel('理由').fill('原来的说明')
  await form.getByRole('button', { name: '加进词表' }).click()
  await expect(form.getByText('请改正标出的地方')).toBeVisible()
  await expect(form.getByLabel('理由')).toHaveValue('原来的说明')
  await form.getByLabel('词', { exact: true }).fill(term)
  await form.getByRole('button', { name: '加进词表' }).click()
  await page.waitForURL('**/admin/words')
  const [made] = await rows<{ id: string }[]>`select id from watched_terms where term = ${term}`
  await page.goto(`/admin/words/${made?.id}`)
  await page.getByLabel('理由').fill('改过的说明')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('存好了')).toBeVisible()
  await expect(page.getByLabel('理由')).toHaveValue('改过的说明')
  await page.getByRole('button', { name: `删除《${term}》` }).click()
  await page.waitForURL('**/admin/words')
  expect(await rows`select 1 from watched_terms where term = ${term}`).toEqual([])
})

test('an account is opened, whose link its holder is sent; they change their password', async ({
  browser,
  rows,
}) => {
  const loginName = `plain-${randomUUID().slice(0, 8)}`
  const page = await openPlain(browser, rows, 'admin')
  await page.goto('/admin/accounts/new')
  await page.getByLabel('姓名').fill('不用脚本开的账号')
  await page.getByLabel(/^用户名/).fill(loginName)
  await page.getByLabel('区划').selectOption('620000')
  await page.getByLabel('角色').selectOption('correspondent')
  await page.getByRole('button', { name: '开账号，生成链接' }).click()
  await expect(page.getByText('请改正标出的地方')).toBeVisible()
  await expect(page.getByLabel(/^用户名/)).toHaveValue(loginName)
  await page.getByLabel(/^范围/).selectOption('620000')
  await page.getByRole('button', { name: '开账号，生成链接' }).click()
  const origin = new URL(process.env['E2E_BASE_URL'] ?? '').origin
  const link = page.getByRole('textbox', { name: '链接' })
  await expect(link).toHaveValue(new RegExp(`^${origin}/invite/`))
  await page.getByRole('link', { name: '看这个账号' }).click()
  await page.getByRole('button', { name: '重发邀请' }).click()
  await expect(link).toHaveValue(new RegExp(`^${origin}/invite/`))
  await page.getByRole('button', { name: '作废链接' }).click()
  await expect(page.getByText('邀请的链接过期或作废了')).toBeVisible()

  const person = await insertPerson('620000', ['correspondent'])
  const own = await openPlain(browser, rows, person.loginName)
  await own.goto('/account')
  const form = own.getByRole('form', { name: '修改密码' })
  const change = async (again: string) => {
    await form.getByLabel('现在的密码').fill(PASSWORD)
    await form.getByLabel(/^新密码/).fill('a sentence to remember')
    await form.getByLabel('再写一遍新密码').fill(again)
    await form.getByRole('button', { name: '改密码' }).click()
  }
  await change('another sentence')
  await expect(form.getByText('两遍写得不一样')).toBeVisible()
  expect(await own.content()).not.toContain('a sentence to remember')
  await change('a sentence to remember')
  await expect(form.getByText('密码改好了')).toBeVisible()

  const mail = own.getByRole('form', { name: '收通知的邮箱' })
  await mail.getByLabel('邮箱', { exact: true }).fill(`${person.loginName}@example.com`)
  await mail.getByLabel('现在的密码').fill('a sentence to remember')
  await mail.getByRole('button', { name: '存邮箱' }).click()
  await expect(own.getByText('存好了。邮箱确认以后')).toBeVisible()
  const choices = own.getByRole('form', { name: '哪些用邮件收' })
  await choices.getByLabel('每天汇总的时间').selectOption('18')
  await choices.getByRole('button', { name: '保存' }).click()
  await expect(choices.getByText('存好了。')).toBeVisible()
  await expect(own.getByLabel('每天汇总的时间')).toHaveValue('18')
  await own.getByLabel('确认码').fill('000000')
  await own.getByRole('button', { name: '确认邮箱' }).click()
  await expect(own.getByRole('form', { name: '确认邮箱' }).getByRole('alert')).toBeVisible()
})

test('pasted lines are shown, and taken in only as they were shown', async ({ browser, rows }) => {
  const [term, other] = [`贴词${randomUUID().slice(0, 6)}`, `贴词${randomUUID().slice(0, 6)}`]
  const listed = () =>
    rows`select term, kind from watched_terms where term in ${rows([term, other])}`
  const page = await openPlain(browser, rows, 'admin')
  await page.goto('/admin/words/new')
  const form = page.getByRole('form', { name: '贴许多行' })
  const text = form.getByLabel('每行一个词')
  await form.getByText('敏感词', { exact: true }).click()
  await text.fill(`${term}，改成这样\n短`)
  await form.getByRole('button', { name: '先看看会怎样' }).click()
  await expect(form.getByRole('row').filter({ hasText: term })).toContainText('新增')
  await text.fill(`${other}\n短`)
  await form.getByRole('button', { name: '收进词表（1 个）' }).click()
  await expect(form.getByRole('row').filter({ hasText: other })).toContainText('新增')
  expect(await listed()).toEqual([])
  await form.getByRole('button', { name: '收进词表（1 个）' }).click()
  await expect(form.getByText('加了 1 个，改了 0 个，1 行没有收。')).toBeVisible()
  await expect(text).toHaveValue('短')
  expect(await listed()).toEqual([{ term: other, kind: 'sensitive' }])
  await dropTerms(other)
})

test('an address for mail is saved for the password, which is not sent back', async ({
  browser,
  rows,
}) => {
  const { loginName } = await insertPerson('621121', [])
  const page = await openPlain(browser, rows, loginName)
  await page.goto('/account')
  const form = page.getByRole('form', { name: '收通知的邮箱' })
  const [address, password] = [
    form.getByLabel('邮箱', { exact: true }),
    form.getByLabel('现在的密码'),
  ]
  const save = form.getByRole('button', { name: '存邮箱' })
  await address.fill(`${loginName}@example.org`)
  await password.fill('not the password')
  await save.click()
  await expect(form.getByText('现在的密码不对')).toBeVisible()
  await expect(address).toHaveValue(`${loginName}@example.org`)
  await expect(password).toHaveValue('')
  await password.fill(PASSWORD)
  await save.click()
  await expect(form.getByText('邮箱确认以后，通知才会发过去')).toBeVisible()
  await expect(page.getByLabel('确认码')).toBeVisible()
})

test('who signs out is out', async ({ browser, rows }) => {
  const { loginName } = await insertPerson('620825', ['correspondent'])
  const page = await openPlain(browser, rows, loginName)
  const context = page.context()
  const session = await sessionCookie(context)
  await page.goto('/desk')
  await page.getByRole('button', { name: '退出' }).first().click()
  await page.waitForURL('**/sign-in')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(session.name)
  await context.addCookies([session])
  expect(await landing(page)).toBe('/sign-in')
})

test('who signs in comes to the page that was asked for, and a wrong password is refused in words', async ({
  browser,
}) => {
  const { loginName } = await insertPerson('621121', [])
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/account')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不对')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue(loginName)
  await expect(page.getByLabel('密码')).toHaveValue('')
  expect(await page.content()).not.toContain('not the password')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL('**/account')
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible()
})
