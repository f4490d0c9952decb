// A canary stands in a draft, its picture, its history, a remark and a phone number: no byte of it
// reaches anybody who may not see it, however the address is asked for.

import { randomBytes, randomUUID } from 'node:crypto'

import sharp from 'sharp'

import { expect, test } from '../fixtures.ts'
import { createDraft, paragraph, type Writer } from './drafts.ts'

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
  await rows`
    insert into comments (edition_id, revision_id, author_id, text)
    select id, current_revision_id, author_id, ${`意见：${canary}`} from editions
    where id = ${editionId} and current_revision_id is not null`
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
    `/api/editions/${editionId}/forms/print`,
    '/api/audit/log.csv',
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

test('another’s draft, history, preview and files are missing like those that never were', async ({
  page,
  context,
  baseURL,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const { canary, editionId } = await plantCanary({ page, rows, origin: baseURL ?? '' })
  const never = '9'.repeat(9)
  const files = ['/api/editions/ID/sheet', '/api/editions/ID/forms/print']
  const screens = [
    '/desk/ID',
    '/review/ID',
    '/review/ID/edit',
    '/review/ID/sheet',
    '/review/ID/print',
    '/preview/ID',
    '/preview/elder/ID',
    '/admin/audit/editions/ID',
  ]
  const askFile = async (address: string) => {
    const answer = await page.request.get(address)
    return { status: answer.status(), words: await answer.text() }
  }
  /** Of a page the words that a person sees: its parts for scripts differ from answer to answer. */
  const open = async (address: string) => {
    const answer = await page.goto(address)
    expect(await answer?.text(), address).not.toContain(canary)
    return { status: answer?.status(), words: await page.getByRole('main').innerText() }
  }
  for (const who of ['zhuanglang', 'editor1-dingxi', 'admin']) {
    await context.clearCookies()
    await signInAs(who)
    for (const [addresses, ask] of [
      [files, askFile],
      [screens, open],
    ] as const) {
      for (const address of addresses) {
        const missing = await ask(address.replace('ID', never))
        expect(missing, address).toEqual({ status: 404, words: expect.stringContaining('没有') })
        const others = await ask(address.replace('ID', editionId))
        expect(others, `${who} ${address}`).toEqual(missing)
      }
    }
  }
})
