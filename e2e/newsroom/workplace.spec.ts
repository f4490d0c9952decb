import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'

test('after signing in people land where their work is, and accounts without a role read so', async ({
  page,
  context,
  signInAs,
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
  const { loginName } = await insertPerson('620800', [])
  await signInAs(loginName)
  await page.goto('/work')
  await expect(page.getByRole('main')).toContainText('您现在没有角色')
})
