// A number that belongs to a person is shown in full where the edition is worked on and nowhere else: masked
// in lists, notices and the command menu, not among what is public, in files or in logs. That no copy with
// one in it is published is proved in publishable.spec.ts.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { as } from '../newsroom/people.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, chooseDecision, submitEditionOf } from '../newsroom/editions.ts'
import { createDraft, paragraph } from './drafts.ts'
import { insertAddress, insertPerson, renamePerson } from '../factories.ts'

const IDENTITY = '11010519491231002X'
const someDigits = () => String(Math.floor(Math.random() * 100_000_000)).padStart(8, '0')

/** A mobile telephone or an identity number, not part of a longer word or number. */
const NUMBER = /(?<![\w.*-])(?:1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{9}[\dXx])(?![\w*-])/

test('numbers of persons are masked in every list and in what describes an edition, and whole in the edition', async ({
  page,
  context,
  signInAs,
  rows,
  baseURL,
}) => {
  const newsroom = { page, context, signInAs }
  const phone = `139${someDigits()}`
  const masked = `139****${phone.slice(-4)}`
  const editionId = await submitEditionOf(newsroom, `有号码的${phone.slice(-6)}`)
  const draft = await createDraft(
    { page, rows, origin: baseURL ?? '' },
    {
      headline: `请打${phone}`,
      body: { type: 'doc', content: [paragraph(`证号${IDENTITY}，电话${phone}。`)] },
    },
  )
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await chooseDecision(page, '退回修改')
  const reason = page.getByRole('form', { name: '审定' }).getByRole('textbox')
  await reason.fill(`请打${phone}核对`)
  await page.getByRole('button', { name: '退回给作者' }).click()
  await page.waitForURL(/decided=/)

  const look = async (addresses: readonly string[], shows: string | null) => {
    for (const address of addresses) {
      const html = await (await page.request.get(address)).text()
      expect(html, address).not.toContain(phone)
      expect(html, address).not.toContain(IDENTITY)
      if (shows !== null) expect(html, address).toContain(shows)
    }
  }
  await look(['/review/returned'], masked)
  await look(['/review', '/work', '/notices', '/stats'], null)
  await changeTo(newsroom, 'tongwei')
  await look(['/desk', '/desk?tab=draft', '/desk?tab=returned'], masked)
  await look(['/work', '/import', '/stats/mine'], null)
  await expect
    .poll(async () => (await page.request.get('/notices')).text())
    .toContain(`请打${masked}核对`)
  await look(['/notices'], masked)
  for (const address of [`/preview/${draft}`, `/desk/${draft}`]) {
    expect(await (await page.request.get(address)).text(), address).toContain(phone)
  }
  await page.goto('/work')
  await page.getByRole('button', { name: '跳转或查稿' }).click()
  await page.getByRole('combobox').fill(phone)
  await expect(page.getByRole('option').filter({ hasText: masked })).toBeVisible()
  await expect(page.getByRole('option').filter({ hasText: phone })).toHaveCount(0)

  await changeTo(newsroom, 'auditor')
  await look(['/admin/audit', '/admin/audit/editions', '/api/audit/log.csv'], null)
})

test('the database does not write the row that it refuses into its log', async ({ rows }) => {
  const phone = `139${someDigits()}`
  const refused = await rows`
    insert into accounts (login_name, display_name, division_code) values (${phone}, null, '620000')
  `.catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: '23502', detail: expect.stringContaining(phone) })
  const log = readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'postgres.log'), 'utf8')
  expect(log).toContain('null value in column "display_name"')
  expect(log).not.toContain(phone)
})

/** What machines and readers get of a year. */
const publicAddresses = (year: string) => [
  '/api/v1/articles',
  '/api/v1/activities',
  '/api/v1/divisions',
  '/api/v1/topics',
  '/api/v1/withdrawals',
  '/api/v1/openapi.json',
  `/api/v1/years/${year}/articles.csv`,
  `/api/v1/years/${year}/articles.json`,
  '/timeline/feed.xml',
  '/timeline/calendar.ics',
  '/counties/tongwei/feed.xml',
  '/counties/tongwei/calendar.ics',
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/corrections',
  '/about',
]

test('no number of a person gets into the fields that are published', async ({
  page,
  signInAs,
  rows,
  baseURL,
}) => {
  const phone = `139${someDigits()}`
  await signInAs('tongwei')
  const editionId = await createDraft(
    { page, rows, origin: baseURL ?? '' },
    {
      headline: `写了号码的${someDigits()}`,
      credits: [{ role: 'author', name: `戊某${phone}` }],
      event: {
        type: 'other',
        precision: 'none',
        start: null,
        end: null,
        dateText: `近日（${IDENTITY}）`,
        place: `请打${phone}`,
      },
      body: {
        type: 'doc',
        content: [paragraph(`县政协委员到几个村里看了冬灌的渠，有事请打${phone}，记下三处闸口。`)],
      },
    },
  )
  await page.goto(`/desk/${editionId}`)
  await page.getByRole('button', { name: '提交初审' }).click()
  await expect(page.getByText(/里面有手机号码或身份证号码/).first()).toBeVisible()
  const [row] = await rows`select state::text from editions where id = ${editionId}`
  expect(row).toEqual({ state: 'draft' })
})

test('what is known of those who wrote, asked and judged is in no document for machines or readers', async ({
  page,
  context,
  signInAs,
  request,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const phone = `139${someDigits()}`
  const writer = await insertPerson('621121', ['correspondent'])
  const editionId = await as(writer.loginName).submit(`登记了号码的人写的${someDigits()}`)
  await renamePerson(writer, { name: `戊某${phone}`, loginName: phone })
  await insertAddress(writer, `${phone}@example.org`)
  await as(phone).comment(editionId, `证号${IDENTITY}，电话${phone}`)
  await approveAll(newsroom, editionId)
  const [article] = await rows<{ id: string; year: string }[]>`
    select article_id as id, to_char(now() at time zone 'Asia/Shanghai', 'YYYY') as year
    from editions where id = ${editionId}`
  await as(phone).askCorrection(article?.id ?? '', `请打${phone}，证号${IDENTITY}`)
  for (const address of [
    ...publicAddresses(article?.year ?? ''),
    `/articles/${article?.id}`,
    `/api/v1/articles/${article?.id}`,
  ]) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    const text = await answer.text()
    expect(text, address).not.toContain(phone)
    expect(text, address).not.toContain(IDENTITY)
  }
})

test('the public interface, feeds and files carry no number of a person', async ({ request }) => {
  const { items } = (await (await request.get('/api/v1/articles')).json()) as {
    items: { publishedAt: string }[]
  }
  const years = [...new Set(items.map(({ publishedAt }) => publishedAt.slice(0, 4)))]
  expect(years.length).toBeGreaterThan(0)
  for (const address of new Set(years.flatMap(publicAddresses))) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(NUMBER.exec(await answer.text())?.[0], address).toBeUndefined()
  }
})
