// Where a sign-in leads to is a page of the portal, whatever address it was asked to lead back to.

import { expect, test } from '../fixtures.ts'
import { insertPerson, PASSWORD } from '../factories.ts'
import { landing } from './people.ts'
import { openSignIn } from './sign-in-by-http.ts'

/** The library cannot read these; browsers lead some of them elsewhere. */
const BROKEN = ['https://', 'javascript:alert(1)', 'garbage', 'http://[', 'data:,x']
const FOREIGN = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%09/evil.example',
  'https:evil.example',
  '%',
  '%E0%A4%A',
  '/sign-in?callbackUrl=%',
]

test('a broken or foreign way back from the sign-in is refused or leads home, never an error page', async ({
  baseURL,
  request,
}) => {
  for (const callbackUrl of BROKEN) {
    for (const route of ['signin', 'providers', 'csrf', 'session']) {
      const answer = await request.get(`/api/auth/${route}`, { params: { callbackUrl } })
      expect(answer.status(), `${route} ${callbackUrl}`).toBe(400)
      expect(await answer.text()).toContain('请从登录页重新登录')
    }
    const kept = { cookie: `next-auth.callback-url=${encodeURIComponent(callbackUrl)}` }
    expect((await request.get('/api/auth/csrf', { headers: kept })).status()).toBe(400)
  }
  const send = await openSignIn(request, baseURL ?? '')
  for (const callbackUrl of [...BROKEN, ...FOREIGN]) {
    const answer = await send({ loginName: 'nobody-here', password: 'x', callbackUrl })
    expect(answer.status(), callbackUrl).toBe(401)
    expect(await answer.text()).not.toContain('evil.example')
  }
  const seen = await request.get('/api/auth/csrf')
  expect(seen.headersArray().filter(({ value }) => value.includes('evil.example'))).toEqual([])
  expect((await request.get('/sign-in?callbackUrl=//evil.example')).url()).toContain(baseURL ?? '')
})

test('who signs in with the right password is led to a page of the portal, by the form and by the library', async ({
  page,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '')
  const { loginName } = await insertPerson('620825', ['correspondent'])
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  for (const callbackUrl of [...BROKEN.slice(0, 3), ...FOREIGN.slice(0, 5)]) {
    await context.clearCookies()
    await page.goto(`/sign-in?${new URLSearchParams({ callbackUrl })}`)
    await page.getByLabel('用户名').fill(loginName)
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    expect(new URL(page.url()).origin, callbackUrl).toBe(origin)
  }
  await context.clearCookies()
  for (const callbackUrl of [...BROKEN, ...FOREIGN]) {
    const send = await openSignIn(page.request, origin)
    const answer = await send({ loginName, password: PASSWORD, callbackUrl })
    expect(answer.status(), callbackUrl).toBe(200)
    const { url } = (await answer.json()) as { url: string }
    expect(new URL(url).origin, callbackUrl).toBe(origin)
  }
  expect(await landing(page)).toBe('/account')
  expect(new Set(asked)).toEqual(new Set([origin]))
})
