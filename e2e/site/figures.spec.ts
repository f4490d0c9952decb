// The parts of a list make up its whole, and what a page says of a place is what its own timeline shows.

import { addDays } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { findRegion, readDocument, textOf, textsIn, wordsOf } from '../document.ts'
import {
  dayOf,
  figures,
  listDays,
  listPlaces,
  numbersIn,
  pathOf,
  settles,
  total,
  within,
  type PlaceRow,
} from './counted.ts'

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
