// What lists and calendars show of days is what took place on them.

import { addDays } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { findRegion, readDocument, textOf, textsIn } from '../document.ts'
import {
  dayOf,
  daysTaken,
  listDays,
  listPlaces,
  numbersIn,
  numbersOf,
  settles,
  total,
  within,
  type PlaceRow,
} from './counted.ts'

test.use({ javaScriptEnabled: false })

// Only what is written counts here.
test.beforeEach(({ page }) => page.route('**/media/**', (route) => route.abort()))

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
