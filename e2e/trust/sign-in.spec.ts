// Guessing at passwords, over HTTP. Each test comes from an address of its own and has people of its own.

import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'

import { MAX_OF_LANE } from '#domain/account/password/password'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { sendFrom, type Heard } from './from-address.ts'

const PASSWORD = '黄土高原上的一句长口令'
const LINE_FULL = '正在登录的人太多，请过一分钟再试'
const WRONG = '另外一句不对的长口令'
/** How often one name may be tried wrongly from one address. */
const MOST = 8

/** An account that nobody else uses. Returns its login name. */
async function openAccount(given: { password?: string; isClosed?: boolean } = {}): Promise<string> {
  const [loginName = ''] = await openAccounts(1, given)
  return loginName
}

async function openAccounts(
  count: number,
  { password = PASSWORD, isClosed = false } = {},
): Promise<string[]> {
  const given = {
    passwordHash: await hash(password),
    ...(isClosed ? { closedAt: new Date() } : {}),
  }
  const people = Array.from({ length: count }, () => insertPerson('620825', [], given))
  return (await Promise.all(people)).map(({ loginName }) => loginName)
}

/** Signs in by HTTP from the address; each try is a browser that has never been here. */
function signInFrom(localAddress: string, baseURL: string | undefined) {
  return async (loginName: string, password: string, sent: Record<string, string> = {}) => {
    const asked = await sendFrom(localAddress, `${baseURL}/api/auth/csrf`)
    const { csrfToken } = JSON.parse(asked.body) as { csrfToken: string }
    const cookie = [asked.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0])
    const form = new URLSearchParams({ csrfToken, loginName, password, json: 'true' })
    return sendFrom(localAddress, `${baseURL}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: {
        ...sent,
        origin: new URL(baseURL ?? '').origin,
        cookie: cookie.join('; '),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    })
  }
}

/** What a person who tries can distinguish. */
function seenOf({ status, headers, body }: Heard) {
  const { date: _date, 'set-cookie': cookies, ...others } = headers
  const names = [cookies ?? []].flat().map((cookie) => cookie.split('=')[0])
  return { status, others, names, body }
}

test('after eight wrong passwords the right one is refused, here alone', async ({ baseURL }) => {
  const [loginName, neighbour] = [await openAccount(), await openAccount()]
  const here = signInFrom('127.0.0.73', baseURL)
  for (let tried = 0; tried < MOST; tried += 1) {
    const forged = { 'x-forwarded-for': `203.0.113.${tried}` }
    expect((await here(loginName, WRONG, forged)).status).toBe(401)
  }
  expect((await here(loginName, PASSWORD)).status).toBe(401)
  expect((await here(loginName, PASSWORD, { 'x-forwarded-for': '203.0.113.99' })).status).toBe(401)
  expect((await here(neighbour, PASSWORD)).status).toBe(200)
  expect((await signInFrom('127.0.0.74', baseURL)(loginName, PASSWORD)).status).toBe(200)
})

test('of fifty guesses at once no more than eight are looked at', async ({ baseURL, rows }) => {
  const loginName = await openAccount()
  const here = signInFrom('127.0.0.75', baseURL)
  const tries = await Promise.all(Array.from({ length: 50 }, () => here(loginName, WRONG)))
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]))
  const [looked] = await rows<{ count: number }[]>`
    select count(*)::int as count from audit_log
    where action = 'sign-in' and code = 'forbidden'
      and object_id = (select id::text from accounts where login_name = ${loginName})`
  expect(looked?.count).toBeLessThanOrEqual(MOST)
  expect((await here(loginName, PASSWORD)).status).toBe(401)
})

test('unknown, wrong, closed and locked cannot be distinguished', async ({ baseURL }) => {
  const here = signInFrom('127.0.0.76', baseURL)
  const known = await openAccount()
  const closed = await openAccount({ isClosed: true })
  const locked = await openAccount()
  for (let tried = 0; tried < MOST; tried += 1) await here(locked, WRONG)
  const wrong = seenOf(await here(known, WRONG))
  expect(wrong.status).toBe(401)
  expect(decodeURIComponent(wrong.body)).toContain('用户名或密码不对')
  expect(seenOf(await here(`nobody-${randomUUID()}`, WRONG))).toEqual(wrong)
  expect(seenOf(await here(closed, PASSWORD))).toEqual(wrong)
  expect(seenOf(await here(locked, PASSWORD))).toEqual(wrong)
})

test('two passwords that begin with the same 72 bytes are two', async ({ baseURL }) => {
  const shared = 'a'.repeat(72)
  const loginName = await openAccount({ password: `${shared}-one` })
  const here = signInFrom('127.0.0.77', baseURL)
  expect((await here(loginName, `${shared}-two`)).status).toBe(401)
  expect((await here(loginName, shared)).status).toBe(401)
  expect((await here(loginName, `${shared}-one`)).status).toBe(200)
})

test('an office whose line is full signs in, and somebody elsewhere does not wait for it', async ({
  baseURL,
}) => {
  const loginName = await openAccount()
  const office = signInFrom('127.0.0.78', baseURL)
  // One lane holds them all, so nobody of them is turned away when they come.
  let left = await openAccounts(MAX_OF_LANE)
  const statuses: number[] = []
  const enter = async (name: string) => {
    const { status, body } = await office(name, PASSWORD)
    statuses.push(status)
    if (status !== 200) expect(decodeURIComponent(body)).toContain(LINE_FULL)
    return status === 200
  }
  const first = left.map(enter)
  expect((await signInFrom('127.0.0.79', baseURL)(loginName, PASSWORD)).status).toBe(200)
  expect(statuses.length).toBeLessThan(MAX_OF_LANE)
  let entered = await Promise.all(first)
  expect(statuses[0]).toBe(200)
  // A slow machine lets some of them wait too long: these get in with another try, and each time
  // fewer are left.
  for (;;) {
    const refused = left.filter((_, index) => entered[index] !== true)
    if (refused.length === 0) break
    expect(refused.length).toBeLessThan(left.length)
    left = refused
    entered = await Promise.all(left.map(enter))
  }
})
