import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'

test('after signing in everybody stands where their work is, and who has no role is told so', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const places = {
    tongwei: '/desk',
    editor1: '/review',
    'editor2-dingxi': '/review',
    editor3: '/review',
    admin: '/admin/accounts',
    auditor: '/admin/audit',
  }
  for (const [who, place] of Object.entries(places)) {
    await context.clearCookies()
    await signInAs(who)
    await page.goto('/work')
    await expect(page, who).toHaveURL(new RegExp(`${place}$`))
    await expect(page.getByText('您现在没有角色')).toHaveCount(0)
  }
  await context.clearCookies()
  const loginName = `without-role-${randomUUID().slice(0, 8)}`
  await rows`insert into accounts (login_name, display_name, password_hash, division_code)
    select ${loginName}, '没有角色的人', 'none', division_code from accounts where login_name = 'editor1'`
  await signInAs(loginName)
  await page.goto('/work')
  await expect(page.getByRole('main')).toContainText('您现在没有角色')
})
