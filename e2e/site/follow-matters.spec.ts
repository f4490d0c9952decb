import { parse } from 'csv-parse/sync'
import { HtmlValidate } from 'html-validate'
import type postgres from 'postgres'

import { overflowOf, violationsOf } from '#lib/testing/judge-page'

import { findRegion, readDocument, textOf, textsIn, valueOf, waysTo } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { CANARY, DUE_ON, publishSession, weigh } from './shown-session.ts'

// What becomes of a proposal, for readers who wait for it: feeds, calendars, units, search, the read API, articles.

const pathOf = (address: string) => new URL(address, 'http://localhost').pathname

test('all, a committee, a unit and a card are followed by feed and calendar, and nothing private is in them', async ({
  request,
  rows,
}) => {
  const { division, path, matterId, unitId } = await publishSession(rows)
  const unit = `/proposals/${division.slug}/units/${unitId}`
  const pages = [
    { page: '/proposals', folder: '/proposals' },
    { page: path, folder: `/counties/${division.slug}/proposals` },
    { page: `${path}/1`, folder: `${path}/1` },
    { page: unit, folder: unit },
  ]
  for (const { page, folder } of pages) {
    const document = await readDocument(request, page)
    for (const [type, name] of [
      ['application/atom+xml', 'feed.xml'],
      ['text/calendar', 'calendar.ics'],
    ] as const) {
      const [link] = document.querySelectorAll(`head link[rel=alternate][type="${type}"]`)
      expect(pathOf(link?.getAttribute('href') ?? ''), page).toBe(`${folder}/${name}`)
      const answer = await request.get(`${folder}/${name}`)
      expect(answer.status(), `${folder}/${name}`).toBe(200)
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
      expect(await answer.text()).not.toContain(CANARY)
      const again = await request.get(`${folder}/${name}`, {
        headers: { 'if-none-match': answer.headers()['etag'] ?? '' },
      })
      expect(again.status()).toBe(304)
    }
    expect(waysTo(document.querySelector('main'), '答复期限订进日历')).toHaveLength(1)
  }
  const feed = await (await request.get(`${path}/1/feed.xml`)).text()
  expect(feed).toContain(`:proposals/${division.slug}/10-2/1/assigned/${unitId}</id>`)
  const calendar = await (await request.get(`${unit}/calendar.ics`)).text()
  expect(calendar).toContain(`UID:deadline-${matterId}-${unitId}@`)
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${DUE_ON.replaceAll('-', '')}`)
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  for (const gone of [`${path}/2/feed.xml`, `${path}/3/calendar.ics`, `${unit}9/feed.xml`])
    expect((await request.get(gone)).status(), gone).toBe(404)
  const follow = await readDocument(request, '/follow')
  expect(pathOf(valueOf(follow, '答复期限的日历地址'))).toBe('/proposals/calendar.ics')
  expect(pathOf(valueOf(follow, '办理进展的 RSS 地址'))).toBe('/proposals/feed.xml')
})

test('where no day was written down, pages say so before anybody subscribes', async ({
  request,
  rows,
}) => {
  const { division, path } = await publishSession(rows, 'in-progress', {
    assignedOn: null,
    dueOn: null,
  })
  const empty = '还没有公开的答复期限和办理的日期：日历和 RSS 现在是空的，公开了就自己出现。'
  const session = await readDocument(request, path)
  expect(textOf(findRegion(session, /^跟着看/))).toContain(empty)
  const follow = await readDocument(request, `/follow/counties/${division.slug}`)
  const section = textOf(findRegion(follow, /^提案办到哪一步/))
  expect(section).toContain(empty)
  expect(section).toContain('那一页有自己的 RSS 地址')
  const card = await readDocument(request, `${path}/1`)
  expect(waysTo(card.querySelector('main'), '答复期限订进日历')).toEqual([])
  const calendar = await request.get(`/counties/${division.slug}/proposals/calendar.ics`)
  expect(await calendar.text()).not.toContain('BEGIN:VEVENT')
})

test('a unit has a page of what it has to answer, whose figures lead to their rows', async ({
  request,
  rows,
  page: browserPage,
}) => {
  const { division, path, unitId } = await publishSession(rows)
  const card = await readDocument(request, `${path}/1`)
  const [unit = ''] = waysTo(card.querySelector('main'), '试办单位')
  expect(unit).toBe(`/proposals/${division.slug}/units/${unitId}`)
  const page = await readDocument(request, unit)
  expect(textOf(page.querySelector('main'))).toContain('公开提案1件。另有2件没有公开')
  const figures = findRegion(page, /^办得怎样/)
  const [rowsOf = ''] = waysTo(figures, '还在期限内')
  const section = page.querySelector(`section[aria-labelledby="${rowsOf.slice(1)}"]`)
  expect(waysTo(section, '公开的一件')).toEqual([`${path}/1`])
  expect(page.documentElement.outerHTML).not.toContain(CANARY)
  expect(await weigh(request, unit)).toBeLessThan(25_000)
  const { results } = await new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
  }).validateString(await (await request.get(unit)).text())
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
  for (const width of [1280, 320]) {
    await browserPage.setViewportSize({ width, height: 800 })
    await browserPage.goto(unit)
    expect(await violationsOf(browserPage), `${width}`).toEqual([])
    expect(await overflowOf(browserPage), `${width}`).toBeLessThanOrEqual(0)
  }
})

test('the read API and the yearly table have what readers have, and no more', async ({
  request,
  rows,
}) => {
  const { division, matterId, unitId } = await publishSession(rows)
  const list = await request.get(
    `/api/v1/matters?division=${division.code}&session=10-2&state=in-progress&unit=${unitId}`,
  )
  const { items } = (await list.json()) as { items: { id: number; url: string }[] }
  expect(items.map(({ id }) => String(id))).toEqual([matterId])
  const one = await request.get(`/api/v1/matters/${matterId}`)
  expect(await one.json()).toEqual(items[0])
  expect(await one.text()).not.toContain(CANARY)
  const hidden = await rows<{ id: string }[]>`
    select id from matters where division_code = ${division.code} and id <> ${matterId}`
  expect(hidden).toHaveLength(2)
  for (const { id } of [...hidden, { id: '999999999' }]) {
    const answer = await request.get(`/api/v1/matters/${id}`)
    expect(answer.status()).toBe(404)
    expect(await answer.json()).toEqual({ code: 'not-found', message: '没有这件提案' })
  }
  for (const query of ['state=done', 'session=x', 'unit=0', 'since=x', 'after=x', 'page=2'])
    expect((await request.get(`/api/v1/matters?${query}`)).status(), query).toBe(400)

  const years = await (await request.get('/api/v1/years')).json()
  const known = (years as { items: { mattersCsv: string | null }[] }).items
  const [csv = ''] = known.flatMap(({ mattersCsv }) => mattersCsv ?? [])
  const table = await request.get(pathOf(csv))
  const lines: Record<string, string>[] = parse(await table.body(), { bom: true, columns: true })
  expect(lines.map((line) => line['编号'])).toContain(matterId)
  expect(await table.text()).not.toContain(CANARY)
  expect((await request.get('/api/v1/years/1999/matters.csv')).status()).toBe(404)
})

test('search finds a card by its number and words, beside the articles and alone', async ({
  request,
  rows,
}) => {
  const { division, path } = await publishSession(rows)
  const question = encodeURIComponent(`${division.name} 公开的一件`)
  const found = await readDocument(request, `/search/${question}`)
  const matters = found.querySelector('section[aria-labelledby=matters]')
  expect(waysTo(matters, '公开的一件')).toEqual([`${path}/1`])
  expect(textOf(matters)).toContain('办理中，还有')
  const [all = ''] = waysTo(matters, '全部提案')
  expect(all).toBe(`/search/${question}/matters/proposal`)
  const alone = await readDocument(request, all)
  expect(textsIn(alone, '[role=status]')[0]).toContain('公开的提案有1件')
  const byNumber = await readDocument(
    request,
    `/search/${encodeURIComponent(`${division.name}第1号`)}/matters/proposal`,
  )
  expect(waysTo(byNumber.querySelector('section[aria-labelledby=matters]'), '公开的一件')).toEqual([
    `${path}/1`,
  ])
  const suggested = await request.get(`/api/suggest?q=${encodeURIComponent('公开的一件')}`)
  expect(await suggested.text()).toContain('"kind":"matter"')
  const secret = encodeURIComponent(CANARY)
  for (const address of [`/api/suggest?q=${secret}`, `/search/${secret}/matters/proposal`])
    expect(await (await request.get(address)).text()).not.toContain('href="/proposals/')
})

test('topics of consultations are found beside articles, and are in the read API by place and year', async ({
  request,
  rows,
}) => {
  const [topic] = await rows<{ id: string; title: string; code: string }[]>`
    select m.id, m.title, m.division_code as code from matters m
    join consultations c on c.matter_id = m.id
    where c.published_at is not null and m.publicity = 'card' order by m.id limit 1`
  const { id = '', title = '', code = '' } = topic ?? {}
  const question = encodeURIComponent(`“${title}”`)
  const found = await readDocument(request, `/search/${question}`)
  const section = found.querySelector('section[aria-labelledby=consultations]')
  const [path = ''] = waysTo(section, title)
  expect(path).toMatch(new RegExp(`^/consultations/[a-z-]+/${id}$`))
  const [all = ''] = waysTo(section, '全部协商')
  const alone = await readDocument(request, all)
  expect(textsIn(alone, '[role=status]')[0]).toContain('公开的协商议题有1件')

  const one = await (await request.get(`/api/v1/consultations/${id}`)).json()
  expect(one).toMatchObject({ id: Number(id), title, division: { code } })
  const list = await request.get(`/api/v1/consultations?division=${code}&limit=100`)
  expect(((await list.json()) as { items: object[] }).items).toContainEqual(one)
  const missing = await request.get('/api/v1/consultations/999999999')
  expect(missing.status()).toBe(404)
  for (const query of ['state=done', 'source=x', 'room=0', 'since=x', 'after=x', 'page=2'])
    expect((await request.get(`/api/v1/consultations?${query}`)).status(), query).toBe(400)
  const years = await (await request.get('/api/v1/years')).json()
  const tables = (years as { items: { consultationsCsv: string | null }[] }).items
  const lines: string[] = []
  for (const { consultationsCsv } of tables) {
    if (consultationsCsv === null) continue
    const table = await request.get(pathOf(consultationsCsv))
    const read: Record<string, string>[] = parse(await table.body(), { bom: true, columns: true })
    lines.push(...read.map((line) => line['编号'] ?? ''))
  }
  expect(lines).toContain(id)
  expect((await request.get('/api/v1/years/1999/consultations.csv')).status()).toBe(404)
})

/** What the command leaves behind that says an article proves a card. */
async function link(rows: postgres.Sql, matterId: string, articleId: string, code: string) {
  await rows`insert into proofs (matter_id, article_id, account_id)
    select ${matterId}, ${articleId}, min(id) from accounts`
  const change = { articleId: Number(articleId), divisionCodes: [code], topicIds: [] }
  await rows`insert into outbox (event, payload) values ('proof.linked', ${rows.json({ accountIds: [], change })})`
}

test('an article says in one line what it proves and where that stands now', async ({
  request,
  rows,
}) => {
  const { division, path, matterId } = await publishSession(rows)
  const [article] = await rows<{ id: string }[]>`
    select id from articles where state = 'live' and division_code = ${division.code}
    order by id limit 1`
  const address = `/articles/${article?.id}`
  expect(await (await request.get(address)).text()).not.toContain('aria-label="事项"')
  await link(rows, matterId, article?.id ?? '', division.code)
  const lineOf = async () =>
    (await readDocument(request, address)).querySelector('[aria-label=事项]')
  await expect
    .poll(async () => textOf(await lineOf()))
    .toMatch(/^事项 第1号提案：公开的一件，现在：办理中，还有 \d+ 天$/)
  expect(waysTo(await lineOf(), '公开的一件')).toEqual([`${path}/1`])
  const card = await readDocument(request, `${path}/1`)
  expect(waysTo(findRegion(card, /^佐证/), '')).toEqual([address])
})
