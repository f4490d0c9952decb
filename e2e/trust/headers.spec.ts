// What a browser is told of each page.

import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

import { expect, test } from '../fixtures.ts'

const GRAVE: readonly number[] = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM]

/** What Google's judge of policies finds wrong, one line each. */
function faultsOf(policy: string): string[] {
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
  expect(faultsOf("script-src 'self' 'unsafe-inline'")).not.toEqual([])
  for (const address of [...READERS, ...NEWSROOM]) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(faultsOf(policy), address).toEqual([])
    expect(/script-src ([^;]*)/.exec(policy)?.[1], address).not.toContain('unsafe')
  }
})

test('each answer of the newsroom has a nonce of its own, which all its scripts carry', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor3')
  const nonces = new Set<string>()
  const addresses = ['/review', '/review', '/schedule', '/desk/999999999', '/admin/accounts']
  for (const address of addresses) {
    const answer = await page.request.get(address)
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
