// A canary is put in a draft, its picture, its history, a remark and a phone number: no byte of it
// reaches anybody who may not see it, however the address is asked for.

import { randomBytes, randomUUID } from 'node:crypto'

import type { APIResponse } from 'playwright/test'
import type postgres from 'postgres'
import sharp from 'sharp'

import { as } from '../newsroom/people.ts'
import { expect, test } from '../fixtures.ts'
import { createDraft, paragraph, type Writer } from './drafts.ts'
import { insertPerson, insertReturn } from '../factories.ts'

/** Ways of asking for a page that servers of this kind have answered without looking who asks. */
const WAYS: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '2' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_index' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1' },
  { 'x-now-route-matches': '1', 'x-matched-path': '/desk' },
  { 'next-resume': '1', purpose: 'prefetch' },
  { cookie: 'next-auth.session-token=forged; __prerender_bypass=forged' },
]

const SPELLINGS = [
  (path: string) => path,
  (path: string) => `${path}?_rsc=abc12`,
  (path: string) => `${path}.rsc`,
  (path: string) => `${path}.segments/_tree.segment.rsc`,
  (path: string) => `${path}/`,
  (path: string) => `/${path}`,
  (path: string) => path.toUpperCase(),
  (path: string) => `/timeline/..${path}`,
  (path: string) => `/timeline/%2e%2e${path}`,
  (path: string) => path.replace('/', '/%2f'),
  (path: string) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path: string) => `/_next/data/x${path}.json`,
]

async function plantCanary({ page, rows, origin }: Writer) {
  const canary = `金丝雀${randomUUID().slice(0, 8)}`
  const phone = `1390000${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`
  const background = `#${randomBytes(3).toString('hex')}`
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const upload = await page.request.post('/api/uploads', {
    data: bytes,
    headers: { origin, 'x-file-name': encodeURIComponent(`${canary}.jpg`) },
  })
  const { value } = (await upload.json()) as { value: { mediaId: number; previewKey: string } }
  const figure = {
    mediaId: value.mediaId,
    alt: canary,
    caption: canary,
    credit: canary.slice(0, 9),
  }
  const editionId = await createDraft(
    { page, rows, origin },
    {
      headline: canary,
      body: {
        type: 'doc',
        content: [paragraph(`${canary}，电话${phone}。`), { type: 'figure', attrs: figure }],
      },
    },
  )
  await as('tongwei').comment(editionId, `意见：${canary}，请打${phone}`)
  await insertReturn(editionId, 'editor1-dingxi', `退回：${canary}，请打${phone}`)
  return { canary, phone, editionId, previewKey: value.previewKey }
}

test('nobody who is not signed in gets a byte of a draft', async ({
  page,
  playwright,
  baseURL,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const { canary, phone, editionId, previewKey } = await plantCanary({
    page,
    rows,
    origin: baseURL ?? '',
  })
  expect(await (await page.request.get(`/preview/${editionId}`)).text()).toContain(canary)
  const guarded = [
    `/desk/${editionId}`,
    `/review/${editionId}`,
    `/review/${editionId}/edit`,
    `/review/${editionId}/sheet`,
    `/review/${editionId}/print`,
    `/preview/${editionId}`,
    `/preview/elder/${editionId}`,
    `/admin/audit/editions/${editionId}`,
  ]
  const open = [
    '/desk',
    '/review',
    '/work',
    `/media/${previewKey}`,
    `/api/editions/${editionId}/sheet`,
    `/api/editions/${editionId}/forms/plain`,
    '/api/account/own-data',
    '/api/accounts/roster',
    '/api/audit/log.csv',
    '/api/matters/register',
    '/api/matters/statistics?session=1',
    '/api/stats/workbook',
    '/api/working-copies',
    `/api/v1/search?q=${encodeURIComponent(canary.slice(3))}`,
    '/api/v1/articles',
    '/timeline/feed.xml',
    '/counties/tongwei',
    '/',
  ]
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const look = async (address: string, headers: Record<string, string>) => {
    const answer = await nobody.get(`${baseURL}${address}`, { headers, maxRedirects: 0 })
    const bytes = (await answer.text()) + JSON.stringify(answer.headers())
    expect(bytes, `${address} ${JSON.stringify(headers)}`).not.toContain(canary)
    expect(bytes, address).not.toContain(phone)
    return answer
  }
  for (const address of guarded) {
    for (const way of WAYS) expect((await look(address, way)).status(), address).not.toBe(500)
    for (const spelling of SPELLINGS) {
      for (const way of [{}, { rsc: '1' }]) {
        const status = (await look(spelling(address), way)).status()
        expect(status, spelling(address)).toBeLessThan(500)
      }
    }
  }
  for (const address of open) for (const way of WAYS) await look(address, way)
  await nobody.dispose()
})

/** A number of as many digits that no edition ever had. */
async function neverGiven(rows: postgres.Sql, editionId: string): Promise<string> {
  const [free] = await rows<{ id: string }[]>`
    select n::text as id
    from generate_series(${10 ** editionId.length - 1}::bigint, ${10 ** (editionId.length - 1)}::bigint, -1) n
    where n > (select max(id) from editions) limit 1`
  return free?.id ?? '9'.repeat(editionId.length + 1)
}

const SCRIPT = /<script\b[^>]*>([^]*?)<\/script>/g
const PUSHED = /self\.__next_f\.push\((\[[^]*\])\)/

/**
 * What a page hands to its scripts, piece by piece. In which rows and in which order depends on what was ready when, so
 * names of rows are left out.
 */
function piecesForScripts(page: string): string[] {
  const rows = [...page.matchAll(SCRIPT)].flatMap(([, script = '']) => {
    const [, pushed] = PUSHED.exec(script) ?? []
    const row: unknown = pushed === undefined ? script : (JSON.parse(pushed) as unknown[])[1]
    return typeof row === 'string' ? [row] : []
  })
  const pieces = rows.join('').match(/"(?:[^"\\]|\\.)*"/g) ?? []
  return [...new Set(pieces.filter((piece) => !piece.startsWith('"$')))].toSorted()
}

/** Made anew for each form. */
const REQUEST_KEY = /(?<=name="requestKey" value=")[\w-]+/g

/** All that an answer holds, but when it was made, its nonce, its keys and the number in its address. */
async function answeredBy(answer: APIResponse, id: string) {
  const { date: _date, ...headers } = answer.headers()
  const [, nonce = 'none'] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '') ?? []
  // The number as a whole: the name of a script may begin with the same digits.
  const number = new RegExp(`([/"])${id}\\b`, 'g')
  const plain = (text: string) => text.replaceAll(nonce, 'NONCE').replaceAll(number, '$1ID')
  const text = plain(
    await answer.text().then((bytes) => bytes.replaceAll(`\\"${id}\\"`, '\\"ID\\"')),
  )
  return {
    status: answer.status(),
    headers: plain(JSON.stringify(headers)),
    bytes: text.replaceAll(SCRIPT, '').replaceAll(REQUEST_KEY, 'KEY'),
    pieces: piecesForScripts(text),
  }
}

test('another’s draft, history, preview and files are missing like those that never were, to the byte', async ({
  page,
  context,
  baseURL,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const { canary, editionId } = await plantCanary({ page, rows, origin: baseURL ?? '' })
  const never = await neverGiven(rows, editionId)
  const addresses = [
    '/api/editions/ID/sheet',
    '/api/editions/ID/forms/plain',
    '/api/editions/ID/forms/docx',
    '/desk/ID',
    '/review/ID',
    '/review/ID/edit',
    '/review/ID/sheet',
    '/review/ID/print',
    '/preview/ID',
    '/preview/elder/ID',
    '/admin/audit/editions/ID',
  ]
  // People of their own: nothing that happens meanwhile is counted at the side of their pages.
  const strangers = [
    await insertPerson('620825', ['correspondent']),
    await insertPerson('621121', ['editor1', 'editor2', 'editor3']),
    await insertPerson('620825', ['admin']),
  ]
  for (const { loginName } of strangers) {
    await context.clearCookies()
    await signInAs(loginName)
    for (const address of addresses) {
      const ask = async (id: string) =>
        answeredBy(await page.request.get(address.replace('ID', id)), id)
      const missing = await ask(never)
      expect(missing.status, address).toBe(404)
      expect(missing.bytes + missing.pieces.join(), address).toContain('没有')
      const others = await ask(editionId)
      expect(others.bytes + others.pieces.join()).not.toContain(canary)
      expect(others, `${loginName} ${address}`).toEqual(missing)
    }
  }
})
