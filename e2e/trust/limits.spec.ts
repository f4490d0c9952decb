// How much one network address may ask for, against the production build.

import { expect, test } from '../fixtures.ts'
import { sendFrom } from './from-address.ts'

const OFFICE = '127.0.0.71'
const ELSEWHERE = '127.0.0.72'

/** Sixty at once, again and again: they are counted when they arrive, however long the answers take. */
async function loopUntilRefused(address: string) {
  const visit = () => sendFrom(ELSEWHERE, address, { headers: { accept: 'text/html' } })
  for (;;) {
    const answers = await Promise.all(Array.from({ length: 60 }, visit))
    const refused = answers.find(({ status }) => status === 429)
    if (refused) return refused
  }
}

test('a program that loops over the dumps is asked to wait, and nobody else is', async ({
  baseURL,
}) => {
  const dump = `${baseURL}/api/v1/years/9999/articles.json`
  const statuses: number[] = []
  for (let asked = 0; asked < 90; asked += 1) {
    const headers = { 'x-forwarded-for': `203.0.113.${asked}` }
    statuses.push((await sendFrom(OFFICE, dump, { method: 'HEAD', headers })).status)
  }
  expect(statuses.slice(0, 60)).toEqual(Array<number>(60).fill(404))
  expect(statuses.at(-1)).toBe(429)
  const refused = await sendFrom(OFFICE, dump)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers['content-type']).toBe('application/json')
  expect(JSON.parse(refused.body)).toEqual({
    code: 'limit-reached',
    message: expect.stringMatching(/^这个网络的访问太频繁了，请过 \d+ 秒再试$/),
  })
  expect((await sendFrom(ELSEWHERE, dump)).status).toBe(404)
  expect((await sendFrom(OFFICE, `${baseURL}/api/v1/divisions`)).status).toBe(200)
})

test('an office that searches at once is served; a loop is asked to wait in words', async ({
  baseURL,
}) => {
  const search = `${baseURL}/search`
  const ask = () => sendFrom(ELSEWHERE, search, { method: 'HEAD' })
  const office = await Promise.all(Array.from({ length: 260 }, ask))
  expect(new Set(office.map(({ status }) => status))).toEqual(new Set([200]))
  const refused = await loopUntilRefused(search)
  expect(refused.headers['content-type']).toContain('text/html')
  expect(refused.body).toContain('<h1>访问太频繁了</h1>')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await sendFrom(ELSEWHERE, `${baseURL}/counties/zhuanglang`)).status).toBe(200)
})
