// The headers of each page, and that pages work under it.

import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

import { complaintsOf } from '../complaints.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

const GRAVE: readonly number[] = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM]

/** What Google's judge of policies finds wrong, one line each. */
function problemsOf(policy: string): string[] {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  return findings
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`)
}

const READERS = [
  '/',
  '/counties',
  '/timeline',
  '/search',
  '/no-such-page',
  '/embed/counties/tongwei',
]
const NEWSROOM = ['/sign-in', '/desk', '/desk/no/such', '/review', '/preview/1', '/invite/unknown']

test('no page has a policy that lets strange scripts in', async ({ request }) => {
  expect(problemsOf("script-src 'self' 'unsafe-inline'")).not.toEqual([])
  for (const address of [...READERS, ...NEWSROOM]) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(problemsOf(policy), address).toEqual([])
    expect(/script-src ([^;]*)/.exec(policy)?.[1], address).not.toContain('unsafe')
  }
})

test('each answer of the newsroom has a nonce of its own, which all its scripts carry', async ({
  context,
  signInAs,
}) => {
  await signInAs('editor3')
  const nonces = new Set<string>()
  const addresses = ['/review', '/review', '/schedule', '/desk/999999999', '/admin/accounts']
  for (const address of addresses) {
    const answer = await context.request.get(address)
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? ''
    expect(nonce, address).toHaveLength(24)
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length, address).toBeGreaterThan(3)
    for (const script of scripts) expect(script, address).toContain(`nonce="${nonce}"`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(addresses.length)
})

test('a page takes no nonce from a visitor, and readers get no page of the newsroom’s making', async ({
  request,
}) => {
  const headers = {
    'content-security-policy': "script-src 'nonce-Zm9yZ2Vk'",
    'user-agent': 'portal-whole-answer',
  }
  const desk = await request.get('/sign-in', { headers })
  expect(await desk.text()).not.toContain('Zm9yZ2Vk')
  const front = await request.get('/', { headers })
  expect(front.headers()['cache-control']).toContain('public')
  expect(await front.text()).not.toContain('/_next/static/chunks/turbopack')
})

/** What of the newsroom is no screen, or in no such state, of ../screens.ts, each of which newsroom/bars.spec.ts asks for the same. */
const WALK: Record<string, readonly string[]> = {
  tongwei: ['/work'],
  editor3: ['/review/:edition', '/review/:edition/edit', '/stats', '/desk/999999999'],
  admin: ['/admin/topics/new'],
  auditor: ['/admin/audit/editions/:edition'],
}

test('a walk through newsroom and site hydrates, and nothing in it is against the policy', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const complaints = complaintsOf(page)
  const [edition] = await rows<{ editionId: string; articleId: string }[]>`
    select id as "editionId", article_id as "articleId" from editions
    where state = 'published' order by id limit 1`
  const go = async (address: string) => {
    await page.goto(address.replace(':edition', edition?.editionId ?? ''))
    await expect(page.getByRole('main').first(), address).toBeVisible()
  }
  const enter = async (address: string) => {
    await go(address)
    await hydrated(page)
  }
  for (const [who, addresses] of Object.entries(WALK)) {
    await context.clearCookies()
    await signInAs(who)
    for (const address of addresses) await enter(address)
  }
  await context.clearCookies()
  await signInAs('tongwei')
  await enter('/desk/new')
  await page.getByLabel('主题').fill('走一遍')
  await page.getByRole('button', { name: '预览' }).first().click()
  await expect(page.frameLocator('iframe').getByRole('main')).toBeVisible()
  await context.clearCookies()
  await enter('/sign-in')
  for (const address of [...READERS, `/articles/${edition?.articleId}`, '/follow', '/pictures'])
    await go(address)
  expect(complaints).toEqual([])

  // The policy does bind: what an injection would write is not run.
  for (const address of ['/sign-in', '/counties']) {
    await page.goto(address)
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    )
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="/none" onerror="window.ran = 1">')
    })
    await refused
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  }
})
