import type { APIRequestContext } from 'playwright/test'

import { mainOf, readDocument, textOf } from '../document.ts'
import { endSession, expect, test } from '../fixtures.ts'

// Doors that those try who should not get in. Each address as each role, and as nobody, is asked for in matrix.spec.ts.
test('nobody gets in without signing in', async ({ page, request, baseURL }) => {
  await page.goto('/desk/new')
  await expect(page).toHaveURL(/\/sign-in\?/)
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  const upload = await request.post('/api/uploads', {
    data: Buffer.from('x'),
    headers: { origin: baseURL ?? '' },
  })
  expect(upload.status()).toBe(401)
  expect((await request.get('/api/audit/log.csv')).status()).toBe(401)
})

test('an upload from another origin, or from none, is refused', async ({ context, signInAs }) => {
  await signInAs('xigu')
  for (const headers of [{ origin: 'https://elsewhere.example' }, undefined]) {
    const answer = await context.request.post('/api/uploads', {
      data: Buffer.from('x'),
      ...(headers ? { headers } : {}),
    })
    expect(answer.status()).toBe(403)
  }
})

test('a forged or ended session is nobody', async ({ page, signInAs, rows }) => {
  const session = await signInAs('zhuanglang')
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk/)
  await endSession(rows, session)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

const OF_ANOTHER_REGION = ['zhuanglang', 'admin', 'auditor', 'editor1-dingxi'] as const

for (const who of OF_ANOTHER_REGION) {
  test(`${who} does not see editions in review elsewhere`, async ({ context, signInAs, rows }) => {
    const [edition] = await rows<{ id: string; headline: string }[]>`
      select e.id, r.headline from editions e join accounts a on a.id = e.author_id
      join revisions r on r.id = e.current_revision_id
      where e.state in ('review1', 'review2', 'review3') and a.login_name <> ${who}
        and e.division_code not like '6211%' order by e.id limit 1`
    expect(edition).toBeDefined()
    await signInAs(who)
    for (const path of ['review', 'desk', 'preview', 'preview/elder'].map(
      (section) => `/${section}/${edition?.id}`,
    )) {
      const answer = await context.request.get(path)
      expect(answer.status(), path).toBe(404)
      expect(await answer.text(), path).not.toContain(edition?.headline ?? '')
    }
  })
}

test('a correspondent reaches neither queue nor accounts', async ({ context, signInAs }) => {
  await signInAs('xigu')
  for (const path of [
    '/review',
    '/admin/accounts',
    '/admin/committees',
    '/admin/topics',
    '/admin/series',
    '/admin/words',
    '/admin/leaders',
    '/admin/limits',
    '/admin/workdays',
    '/admin/settings',
    '/admin/status',
    '/admin/jobs',
  ]) {
    const page = await readDocument(context.request, path, path === '/review' ? 200 : 404)
    expect(page.querySelector('table, form[aria-label="站点设置"]'), path).toBeNull()
  }
})

for (const who of ['xigu', 'editor1-dingxi', 'admin'] as const) {
  test(`${who} sees that the published list is not theirs, not that it is empty`, async ({
    context,
    signInAs,
  }) => {
    await signInAs(who)
    for (const path of ['/published', '/published?list=withdrawn', '/published?list=requests']) {
      const answer = await context.request.get(path)
      expect(answer.status(), path).toBe(404)
      expect(mainOf(await answer.text()), path).toContain('这里没有您能看的')
      expect(await answer.text(), path).not.toContain('没有发布的报道')
    }
  })
}

test('what is not there, or not for this person, is answered in words that need no script', async ({
  context,
  signInAs,
}) => {
  await signInAs('tongwei')
  for (const path of ['/desk/999999', '/desk/x', '/review/999999', '/planned/999999', '/matters'])
    expect(textOf(await mainIn(context.request, path)), path).toContain('这里没有您能看的')
})

const mainIn = async (request: APIRequestContext, path: string) =>
  (await readDocument(request, path, 404)).querySelector('main')

test('the sign-in page works without JavaScript, and says what does not', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text()
  expect(/<noscript>(.*?)<\/noscript>/.exec(page)?.[1]).toContain('JavaScript 关着')
  expect(page).toMatch(/<form[^>]* method="POST"/)
  expect(page).not.toMatch(/<(?:fieldset|button)[^>]* disabled=/)
})
