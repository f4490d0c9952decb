import { insertPerson } from '../factories.ts'
import { mainOf } from '../document.ts'
import { expect, test } from '../fixtures.ts'

test('after signing in people land where their work is, and accounts without a role read so', async ({
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
    const answer = await context.request.get('/work')
    expect(new URL(answer.url()).pathname, who).toBe(place)
    expect(mainOf(await answer.text()), who).not.toContain('您现在没有角色')
  }
  await context.clearCookies()
  const { loginName } = await insertPerson('620800', [])
  await signInAs(loginName)
  const answer = await context.request.get('/work')
  expect(mainOf(await answer.text())).toContain('您现在没有角色')
})
