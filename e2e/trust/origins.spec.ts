// Signing in and out is asked for by pages of the portal alone. What routes and actions answer to another
// origin or to none is tested in statuses.spec.ts.

import { expect, test } from '../fixtures.ts'
import { insertPerson, PASSWORD } from '../factories.ts'
import { landing } from './people.ts'
import { openSignIn } from './sign-in-by-http.ts'

/** No browser that the site's pages run on leaves the origin out of what it posts. */
const STRANGERS = ['https://evil.example', 'null', null]

test('neither a sign-in nor a sign-out is taken from another origin or from none', async ({
  page,
  playwright,
  baseURL,
  signInAs,
  rows,
}) => {
  const { origin } = new URL(baseURL ?? '')
  const { id, loginName } = await insertPerson('620825', ['correspondent'])
  const stranger = await playwright.request.newContext({ baseURL: origin })
  for (const from of STRANGERS) {
    const send = await openSignIn(stranger, from)
    const answer = await send({ loginName, password: PASSWORD })
    expect(answer.status(), String(from)).toBe(403)
    expect(await answer.text()).toContain('请求不是从本站页面发出的')
    expect(answer.headers()).not.toHaveProperty('set-cookie')
  }
  expect(await rows`select 1 from sessions where account_id = ${id}`).toHaveLength(0)
  await stranger.dispose()

  await signInAs(loginName)
  const asked = await page.request.get('/api/auth/csrf')
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const signOut = (from: string | null) =>
    page.request.post('/api/auth/signout', {
      headers: from === null ? {} : { origin: from },
      form: { csrfToken, json: 'true' },
      maxRedirects: 0,
    })
  for (const from of STRANGERS) {
    expect((await signOut(from)).status(), String(from)).toBe(403)
    expect(await landing(page), String(from)).toBe('/account')
  }
  // The same request is good when the portal's own page sends it.
  expect((await signOut(origin)).status()).toBe(200)
  expect(await landing(page)).toBe('/sign-in')
})
