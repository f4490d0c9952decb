import { endSession, expect, test } from '../fixtures.ts'

// Every protected address as everybody who should not get in. Reading and writing are refused by the
// domain; these tests knock on the doors.
const PROTECTED = [
  '/work',
  '/desk',
  '/desk/new',
  '/desk/corrections',
  '/preview/1',
  '/preview/elder/1',
  '/review',
  '/planned',
  '/planned/new',
  '/flow',
  '/vacancies',
  '/schedule',
  '/published',
  '/help',
  '/help/correspondent/write',
  '/import',
  '/notices',
  '/admin',
  '/stats',
  '/stats/mine',
  '/stats/places/pingliang',
  '/account',
  '/admin/accounts',
  '/admin/audit',
  '/admin/audit/editions',
  '/admin/accounts/import',
  '/admin/accounts/new',
  '/admin/committees',
  '/admin/topics',
  '/admin/topics/new',
  '/admin/series',
  '/admin/words',
  '/admin/words/new',
  '/admin/leaders',
  '/admin/leaders/new',
  '/admin/settings',
  '/admin/status',
  '/admin/jobs',
]

test('nobody gets in without signing in', async ({ page, request }) => {
  for (const path of PROTECTED) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/sign-in/)
  }
  const upload = await request.post('/api/uploads', {
    data: Buffer.from('x'),
    headers: { origin: new URL(page.url()).origin },
  })
  expect(upload.status()).toBe(401)
  expect((await request.get('/api/audit/log.csv')).status()).toBe(401)
})

test('an upload from another origin, or from none, is refused', async ({ page, signInAs }) => {
  await signInAs('xigu')
  for (const headers of [{ origin: 'https://elsewhere.example' }, undefined]) {
    const answer = await page.request.post('/api/uploads', {
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
  test(`${who} does not see editions in review elsewhere`, async ({ page, signInAs, rows }) => {
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
      const answer = await page.goto(path)
      await expect(page.getByRole('main'), path).toContainText('没有')
      expect(await answer?.text(), path).not.toContain(edition?.headline ?? '')
    }
  })
}

test('a correspondent reaches neither queue nor accounts', async ({ page, signInAs }) => {
  await signInAs('xigu')
  for (const path of [
    '/review',
    '/admin/accounts',
    '/admin/committees',
    '/admin/topics',
    '/admin/series',
    '/admin/words',
    '/admin/leaders',
    '/admin/settings',
    '/admin/status',
    '/admin/jobs',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByRole('form', { name: '站点设置' })).toHaveCount(0)
  }
})

for (const who of ['xigu', 'editor1-dingxi', 'admin'] as const) {
  test(`${who} sees that the published list is not theirs, not that it is empty`, async ({
    page,
    signInAs,
  }) => {
    await signInAs(who)
    for (const path of ['/published', '/published?list=withdrawn', '/published?list=requests']) {
      await page.goto(path)
      await expect(page.getByRole('main'), path).toContainText('这里没有您能看的')
      await expect(page.getByRole('main'), path).not.toContainText('没有发布的报道')
    }
  })
}

test('the sign-in page works without JavaScript, and says what does not', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text()
  expect(/<noscript>(.*?)<\/noscript>/.exec(page)?.[1]).toContain('JavaScript 关着')
  expect(page).toMatch(/<form[^>]* method="POST"/)
  expect(page).not.toMatch(/<(?:fieldset|button)[^>]* disabled=/)
})
