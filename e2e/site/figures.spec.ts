import type { Locator, Page } from 'playwright/test'
import type postgres from 'postgres'

import { addDays } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { findRegion, readDocument, textOf, textsIn, wordsOf } from '../document.ts'

// Figures that a reader can add up: the parts of a list make up its whole, and what a page says of a
// place is what its own timeline shows. Each is counted another way, over all places there are.

interface PlaceRow {
  code: string
  name: string
  level: string
  slug: string
}

interface DayRow {
  code: string
  day: string
  type: string
  precision: string
  /** The last of its days. */
  last: string
}

const listPlaces = (rows: postgres.Sql) =>
  rows<PlaceRow[]>`select code, name, level, slug from divisions order by position`

/** The activities that live articles report. */
const listDays = (rows: postgres.Sql) => rows<DayRow[]>`
  select a.division_code as code, a.timeline_on::text as day, a.type, a.precision,
    coalesce(a.end_on, a.timeline_on)::text as last
  from activities a where exists (
    select 1 from articles where activity_id = a.id and state = 'live')`

/** The days between two, both included, on which something took place that is known to the day. */
function daysTaken(days: readonly DayRow[], from: string, until: string): string[] {
  return days
    .filter(({ precision }) => precision === 'day' || precision === 'range')
    .flatMap(({ day, last }) => {
      const length = (Date.parse(last) - Date.parse(day)) / 86_400_000 + 1
      return Array.from({ length }, (_, index) => addDays(day, index))
    })
    .filter((day) => day >= from && day <= until)
}

const within = (place: PlaceRow, code: string) => code.startsWith(place.code.replace(/(00)+$/, ''))

function pathOf({ level, slug }: PlaceRow): string {
  if (level === 'province') return '/province'
  return level === 'prefecture' ? `/prefectures/${slug}` : `/counties/${slug}`
}

/** The day the page was made on, which its masthead says; it may have been a while ago. */
const dayOf = async (page: Page) =>
  (await page.locator('[data-today]').first().getAttribute('data-today')) ?? ''

const numbersOf = (text: string) => [...text.matchAll(/\d+/g)].map(Number)
const numbersIn = (texts: readonly string[]) => texts.map((text) => Number(/\d+/.exec(text)?.[0]))
const figures = async (found: Locator) => numbersIn(await found.allTextContents())
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/**
 * Looks again until it is so: other tests publish while the rows are counted and the page is read. What
 * a page shows wrongly stays wrong.
 */
const settles = (look: () => Promise<void>) => expect(look).toPass()

test.use({ javaScriptEnabled: false })

// Only what is written counts here.
test.beforeEach(({ page }) => page.route('**/media/**', (route) => route.abort()))

test('every place shows of itself what its own timeline and its parts show', async ({
  request,
  rows,
}) => {
  const places = await listPlaces(rows)
  expect(places.length).toBeGreaterThan(100)
  const look = async (place: PlaceRow) => {
    const days = await listDays(rows)
    const page = await readDocument(request, pathOf(place))
    const today = page.querySelector('[data-today]')?.getAttribute('data-today') ?? ''
    const lately = days.filter(({ day }) => day > addDays(today, -30) && day <= today)
    const own = lately.filter(({ code }) => within(place, code))
    const facts = [...page.querySelectorAll('main header dl > div')]
    const fact = (heading: string) =>
      textOf(facts.find((one) => textOf(one).includes(heading))?.querySelector('dd'))
    expect(numbersIn([fact('近30天')]), place.name).toEqual([own.length])

    const latest = fact('最近一次')
    const day = wordsOf(page.querySelector('[data-spine] > p'))
    const meta = wordsOf(page.querySelector('[data-spine] .meta'))
    const dated = /^(见报|发布)?/.exec(latest)?.[0] ?? ''
    expect(day, place.name).toContain(dated)
    if (!dated) expect(day, place.name).not.toMatch(/见报|发布/)
    for (const [number] of day.matchAll(/\d+/g)) {
      expect(latest, `${place.name}: ${day}`).toContain(number)
    }
    expect(meta, place.name).toContain(/\S+$/.exec(latest)?.[0] ?? '')

    const members = findRegion(page, /各市州|各县区/)
    if (!members) return
    const parent = place.level === 'prefecture' || place.level === 'province' ? place.code : null
    const whole = parent ?? `${place.code.slice(0, 4)}00`
    const all = lately.filter(({ code }) => within({ ...place, code: whole }, code))
    const parts = numbersIn(textsIn(members, '.num')).filter(Number.isFinite)
    expect(total(parts), `${place.name}: parts`).toBe(all.length)
  }
  for (const place of places) await settles(() => look(place))
})

test('the tiles of the map make up its total, and the counties their tile', async ({
  page,
  rows,
}) => {
  const places = await listPlaces(rows)
  const look = async (path: string) => {
    const days = await listDays(rows)
    await page.goto(path)
    const today = await dayOf(page)
    const lately = days.filter(({ day }) => day > addDays(today, -30) && day <= today)
    const map = page.getByRole('navigation', { name: '市州地图' })
    const [whole] = await figures(map.getByText('全省合计'))
    expect(whole, path).toBe(lately.length)
    expect(total(await figures(map.getByRole('link').locator('.num'))), path).toBe(whole)
    const own = lately.filter(({ code }) => code === places[0]?.code)
    const [provincial] = await figures(map.getByRole('link', { name: '省级' }).locator('.num'))
    expect(provincial ?? 0, path).toBe(own.length)
  }
  for (const path of ['/', '/counties']) await settles(() => look(path))
  for (const place of places.filter(({ level }) => level === 'prefecture')) {
    const [tile] = await figures(
      page.getByRole('navigation', { name: '市州地图' }).locator(`a[href="${pathOf(place)}"] .num`),
    )
    const counties = page.getByRole('region', { name: place.name }).locator('.num')
    const parts = (await figures(counties)).filter(Number.isFinite)
    if ((await counties.count()) > 0) expect(total(parts), place.name).toBe(tile)
  }
})

test('the choices of a month make up what they narrow, down to each part', async ({
  request,
  rows,
}) => {
  const [places, before] = await Promise.all([listPlaces(rows), listDays(rows)])
  const months = [...new Set(before.map(({ day }) => day.slice(0, 7)))].toSorted().toReversed()
  const addressOf = (month: string, rest = '') =>
    `/timeline/${Number(month.slice(0, 4))}/${Number(month.slice(5))}${rest}`
  const rowsOf = (page: Document) =>
    [...page.querySelectorAll('nav[aria-label="筛选"] :is(ul, ol)')].map((row) =>
      numbersIn(textsIn(row, '.num')),
    )
  const lookAtMonth = async (month: string) => {
    const days = await listDays(rows)
    const choices = rowsOf(await readDocument(request, addressOf(month)))
    expect(choices.length, month).toBeGreaterThan(1)
    const count = days.filter(({ day }) => day.startsWith(month)).length
    for (const [whole, ...parts] of choices) {
      expect(whole, month).toBe(count)
      expect(total(parts), month).toBe(count)
    }
  }
  for (const month of months) await settles(() => lookAtMonth(month))
  const lookAtYear = async (year: string) => {
    const count = (await listDays(rows)).filter(({ day }) => day.startsWith(year)).length
    const page = await readDocument(request, `/timeline/${year}`)
    for (const [whole, ...parts] of rowsOf(page)) {
      expect(whole, year).toBe(count)
      expect(total(parts), year).toBe(count)
    }
    expect(textOf(findRegion(page, /各类活动/))).toMatch(new RegExp(`合计[\\d\\s]*${count}$`))
  }
  for (const year of new Set(months.map((month) => month.slice(0, 4))))
    await settles(() => lookAtYear(year))
  const [newest = ''] = months
  const lookAtPlace = async (place: PlaceRow) => {
    const inMonth = (await listDays(rows)).filter(({ day }) => day.startsWith(newest))
    const page = await readDocument(request, addressOf(newest, `/regions/${place.slug}`))
    const [types, , parts] = rowsOf(page)
    const count = inMonth.filter(({ code }) => within(place, code)).length
    for (const [whole, ...rest] of [types ?? [], parts ?? [count, count]]) {
      expect(whole, place.name).toBe(count)
      expect(total(rest), place.name).toBe(count)
    }
    const own = inMonth.filter(({ code }) => code === place.code).length
    if (own === 0 || parts === undefined) return
    const links = [...page.querySelectorAll('nav[aria-label="筛选"] a')]
    const itself = links.find((link) => textOf(link).includes('本级'))?.getAttribute('href') ?? ''
    expect(textsIn(await readDocument(request, itself), 'li h3'), itself).toHaveLength(own)
  }
  for (const place of places.filter(({ level }) => level === 'prefecture'))
    await settles(() => lookAtPlace(place))
})

test('each day of the month calendar leads to what took place on it', async ({ request, rows }) => {
  await settles(async () => {
    const days = await listDays(rows)
    const byMonth = Map.groupBy(days, ({ day }) => day.slice(0, 7))
    const [busiest] = [...byMonth].toSorted(([, a], [, b]) => b.length - a.length)
    const [month = '', inMonth = []] = busiest ?? []
    expect(inMonth.length).toBeGreaterThan(0)
    const path = `/timeline/${Number(month.slice(0, 4))}/${Number(month.slice(5))}`
    const links = [...(await readDocument(request, path)).querySelectorAll('table a')]
    const taken = daysTaken(days, `${month}-01`, `${month}-31`)
    expect(links).toHaveLength(new Set(taken).size)
    for (const link of links) {
      const label = link.getAttribute('aria-label') ?? ''
      const date = /月(\d+)日/.exec(label)?.[1]
      const page = await readDocument(request, link.getAttribute('href') ?? '')
      expect(textsIn(page, 'h1')).toEqual([
        `${month.slice(0, 4)}年${Number(month.slice(5))}月${date}日`,
      ])
      const there = taken.filter((day) => day === `${month}-${date?.padStart(2, '0')}`).length
      expect(textsIn(page, '[data-spine="day"] h3'), label).toHaveLength(there)
      expect(label).toMatch(new RegExp(`，${there}项$`))
    }
  })
})

test('a month that is longer than its page says on paper how much of it is there', async ({
  request,
  rows,
}) => {
  await settles(async () => {
    const byMonth = Map.groupBy(await listDays(rows), ({ day }) => day.slice(0, 7))
    for (const [month, { length }] of byMonth) {
      const path = `/timeline/${Number(month.slice(0, 4))}/${Number(month.slice(5))}`
      const page = await readDocument(request, path)
      const printed = textsIn(page, '#list h3').length
      const words = textsIn(page, 'section[aria-labelledby="month"] > p').find((one) =>
        one.startsWith('这里印出'),
      )
      if (printed === length) expect(words, month).toBeUndefined()
      else
        expect(words, month).toMatch(
          new RegExp(`^这里印出${printed}项，全部${length}项见 https?://.*${path}$`),
        )
    }
  })
})

test('a month whose days nobody knows has none in its calendar', async ({ request, rows }) => {
  await settles(async () => {
    const [places, days] = await Promise.all([listPlaces(rows), listDays(rows)])
    const vague = days.filter(({ precision }) => precision === 'month' || precision === 'none')
    expect(vague.length).toBeGreaterThan(0)
    for (const { code, day } of vague.slice(0, 12)) {
      const place = places.find((one) => one.code === code)
      const month = day.slice(0, 7)
      const own = days.filter((one) => within({ ...place, code } as PlaceRow, one.code))
      const path = `/timeline/${Number(month.slice(0, 4))}/${Number(month.slice(5))}/regions/${place?.slug}`
      const page = await readDocument(request, path)
      const taken = new Set(daysTaken(own, `${month}-01`, `${month}-31`))
      expect(textsIn(page, 'table'), path).toHaveLength(1)
      expect(textsIn(page, 'table a'), path).toHaveLength(taken.size)
    }
  })
})

test('who follows a level of its own reads that all below it comes with it', async ({
  page,
  rows,
}) => {
  const places = await listPlaces(rows)
  const newest =
    (await listDays(rows))
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? ''
  const month = `/timeline/${Number(newest.slice(0, 4))}/${Number(newest.slice(5, 7))}`
  for (const [slug, below] of [
    ['gansu', '各市州'],
    ['tianshui', '各县区'],
  ] as const) {
    const name = places.find((place) => place.slug === slug)?.name
    await page.goto(`${month}/regions/${slug}-own`)
    const link = page.getByRole('main').getByRole('link', { name: /订阅日历/ })
    await expect(link).toHaveText(`订阅日历：${name}（含${below}）`)
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`关注${name}`)
  }
})

test('what search finds is made up of its regions, types and years', async ({ request, rows }) => {
  const search = (rest = '') =>
    readDocument(request, `/search/${encodeURIComponent('演示')}${rest}`)
  // A phone shows them by ids of their own.
  const parts = (page: Document, kind: string) =>
    numbersIn(textsIn(page, `section[aria-labelledby="by-${kind}"] a .num`))
  const whole = (page: Document) => numbersIn(textsIn(page, '[role="status"] b'))[0] ?? 0
  const places = await listPlaces(rows)
  await settles(async () => {
    const everything = await search()
    const all = whole(everything)
    expect(all).toBeGreaterThan(100)
    const [everywhere, ...regions] = parts(everything, 'regions')
    expect(everywhere).toBe(all)
    expect(total(regions)).toBe(all)
    expect(total(parts(everything, 'types'))).toBe(all)
    expect(total(parts(everything, 'years'))).toBe(all)
    const [province] = places
    expect(whole(await search(`/regions/${province?.slug}-own`))).toBe(regions[0])
    for (const { slug, name } of places.filter(({ level }) => level === 'prefecture')) {
      const page = await search(`/regions/${slug}`)
      const [own, ...below] = parts(page, 'regions')
      expect(own, name).toBe(whole(page))
      if (below.length > 0) expect(total(below), name).toBe(own)
    }
  })
})

test('the heat calendar counts what has a day, and frames today alone', async ({ page, rows }) => {
  await settles(async () => {
    const days = await listDays(rows)
    await page.goto('/timeline')
    const today = await dayOf(page)
    // The newest month with an activity: on the first of a month that is often the one before.
    const [year = 0, monthNumber = 0] = numbersOf(await page.locator('h2#month').innerText())
    const monthEnd = new Date(Date.UTC(year, monthNumber, 0)).toISOString().slice(0, 10)
    const lastDay = monthEnd < today ? monthEnd : today
    const first = new Date(Date.UTC(year, monthNumber - 12, 1)).toISOString().slice(0, 10)
    const squares = await page
      .locator('.heat path:is(.h1, .h2, .h3, .h4)')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
    expect(total(squares.map((d) => d.split('M').length - 1))).toBe(
      new Set(daysTaken(days, first, lastDay)).size,
    )
    const drawn = await page
      .locator('.heat path:not(.today)')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
    expect(total(drawn.map((d) => d.split('M').length - 1)), 'from the first of the month').toBe(
      (Date.parse(lastDay) - Date.parse(first)) / 86_400_000 + 1,
    )
    await expect(page.locator('.heat .today')).toHaveCount(lastDay === today ? 1 : 0)
    if (lastDay === today)
      await expect(page.locator('.heat .today')).toHaveAttribute('data-day', today)
    await page.goto('/timeline/2023/3')
    await expect(page.locator('.heat .today')).toHaveCount(0)
  })
})

test.describe('on a page that was kept past midnight', () => {
  test.use({ javaScriptEnabled: true })

  test('today is framed, not the day the page was made on', async ({ page }) => {
    await page.goto('/timeline')
    const [year, month] = numbersOf(await dayOf(page))
    const path = `/timeline/${year}/${month}`
    await page.goto(path)
    const made = await page.locator('.heat .today').getAttribute('data-day')
    const place = await page.locator('.heat .today').boundingBox()
    const monday = new Date(`${made}T00:00:00Z`).getUTCDay() === 0
    const next = addDays(made ?? '', 1)
    await page.clock.setFixedTime(new Date(`${next}T01:00:00+08:00`))
    await page.goto(path)
    // The calendar ends with the week it was made in.
    if (monday) {
      await expect(page.locator('.heat .today')).toHaveCount(0)
      return
    }
    await expect(page.locator('.heat .today')).toHaveAttribute('data-day', next)
    const moved = await page.locator('.heat .today').boundingBox()
    expect(moved?.x).toBe(place?.x)
    expect(moved?.y).toBeGreaterThan(place?.y ?? 0)
  })
})
