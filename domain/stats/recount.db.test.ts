import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { arrangeOnce } from '#db/testing/arrange-once'
import { formatRankedDivision } from '#lib/format-figures'

import {
  checkEachCase,
  countDivisions,
  layCountedWorld,
  PERIODS,
  TODAY,
  type FigureCase,
} from '../testing/figure-cases.ts'
import { noon } from '../testing/figure-steps.ts'
import { checkPerson } from '../testing/figures-of-person.ts'
import { sumOf, within, type CountedPerson } from '../testing/recount.ts'
import { getFigures } from './get-figures.ts'
import type { PersonFigures } from './get-person-figures.ts'
import { getWorkbook } from './get-workbook.ts'
import { listCourse } from './list-course.ts'
import { listDivisionRanks } from './list-division-ranks.ts'
import { listFreshness } from './list-freshness.ts'
import { listHonours } from './list-honours.ts'
import { listPersonRanks } from './list-person-ranks.ts'
import { listReturnReasons, reasonGroups } from './list-return-reasons.ts'
import { parsePeriod, type Period } from './period.ts'
import { overseenBy } from './policy.ts'

// Every figure of the screens and of the workbook, against the same rows counted another way.

const inWorld = arrangeOnce(layCountedWorld)
const eachCase = (check: (given: FigureCase) => Promise<void>) =>
  inWorld((tx, world) => checkEachCase(tx, world, check))

const hasDivisionsBelow = (level: string): level is 'province' | 'prefecture' =>
  level === 'province' || level === 'prefecture'
const byName = <T extends { name: string; code?: string }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => `${a.name}${a.code ?? ''}`.localeCompare(`${b.name}${b.code ?? ''}`))
const exact = (figure: number) => Number(figure.toFixed(9))
const isShown = ({ submitted, used, pictures }: CountedPerson) => submitted + used + pictures > 0

it('counts a place, its course and why articles came back as a person would', () =>
  eachCase(async (given) => {
    const { tx, count, codes, period } = given
    const words = `${given.divisionCode} ${period.from} ${given.actor.displayName}`
    const figures = await getFigures(tx, given)
    expect(figures, words).toEqual(count.figures(codes, period))
    const { parts } = await listCourse(tx, given)
    expect(sumOf(parts, ({ submitted }) => submitted)).toBe(figures.submitted)
    expect(sumOf(parts, ({ used }) => used)).toBe(figures.used)
    const came = count.came(codes, period).map(({ day }) => day)
    for (const [index, { start, submitted }] of parts.entries()) {
      const next = parts[index + 1]?.start ?? period.until
      expect(submitted).toBe(came.filter((day) => day >= start && day < next).length)
    }
    const back = count.moves(codes, period).filter(({ move }) => move === 'return')
    const reasons = await listReturnReasons(tx, given)
    expect(reasons.returns).toBe(back.length)
    for (const { label, count: times } of reasons.groups) {
      const spoken = back.filter(({ reason }) => reasonGroups(reason ?? '').includes(label))
      expect(times, label).toBe(spoken.length)
    }
  }))

it('counts the places of a place, whose rows add up to it', () =>
  eachCase(async (given) => {
    const { tx, division, count, codes, period } = given
    const { level } = division
    if (!hasDivisionsBelow(level)) return
    const ranks = await listDivisionRanks(tx, {
      ...given,
      division: { code: division.code, level },
    })
    const shown = ranks.map((row) => {
      const { submitted, used, characters, pictures, usedBefore } = row
      return { name: formatRankedDivision(row), submitted, used, characters, pictures, usedBefore }
    })
    expect(byName(shown)).toEqual(byName(countDivisions(given)))
    const whole = count.figures(codes, period)
    for (const figure of ['submitted', 'used', 'characters', 'pictures'] as const) {
      expect(
        sumOf(ranks, (row) => row[figure]),
        figure,
      ).toBe(whole[figure])
    }
    for (const { rank, used } of ranks) {
      expect(rank).toBe(1 + ranks.filter((other) => other.used > used).length)
    }
  }))

it('counts people, whose shares add up to the place', () =>
  eachCase(async (given) => {
    const { tx, count, codes, period, compared } = given
    const ranks = await listPersonRanks(tx, given)
    const found = ranks.map(({ rank: _rank, divisionCode: code, divisionName: _name, ...row }) => ({
      ...row,
      code,
      submitted: exact(row.submitted),
      used: exact(row.used),
      characters: exact(row.characters),
      pictures: exact(row.pictures),
      usedBefore: exact(row.usedBefore),
    }))
    const counted = count.people(codes, period, compared).filter(isShown)
    const expected = counted.map((row) => ({
      ...row,
      submitted: exact(row.submitted),
      used: exact(row.used),
      characters: exact(row.characters),
      pictures: exact(row.pictures),
      usedBefore: exact(row.usedBefore),
    }))
    expect(byName(found)).toEqual(byName(expected))
    const whole = count.figures(codes, period)
    for (const figure of ['submitted', 'used', 'characters', 'pictures'] as const) {
      expect(
        sumOf(ranks, (row) => row[figure]),
        figure,
      ).toBeCloseTo(whole[figure], 6)
    }
  }))

it('counts one person, whose articles add up to their figures', async () => {
  // The same question for each place whose list names the person.
  const checked = new Map<string, PersonFigures>()
  await eachCase(async (given) => {
    const { tx, actor, count, period, divisionCode } = given
    const codes = new Set(overseenBy(actor).flatMap((code) => [...within(count.divisions, code)]))
    for (const rank of await listPersonRanks(tx, given)) {
      const { accountId, name, divisionCode: home } = rank
      if (!codes.has(home)) continue
      const words = `${name} ${divisionCode} ${period.from}`
      const question = JSON.stringify([actor.accountId, accountId ?? [name, home], period])
      const figures = checked.get(question) ?? (await checkPerson(given, codes, rank))
      checked.set(question, figures)
      if (given.codes.size !== codes.size) continue
      for (const figure of ['submitted', 'used', 'articleCount', 'characters', 'pictures'] as const)
        expect(rank[figure], `${words} ${figure}`).toBeCloseTo(figures[figure], 6)
    }
  })
})

it('writes the same figures into the workbook', () =>
  eachCase(async (given) => {
    const { tx, division, count, codes, period, compared } = given
    if (period.kind === 'custom') return
    const { bytes } = await getWorkbook(tx, given)
    if (hasDivisionsBelow(division.level)) {
      const rows = (await readSheet(bytes, '地区')).slice(2)
      const found = rows.map(
        ([, name, submitted, used, rate, characters, pictures, usedBefore]) => ({
          name: String(name),
          submitted,
          used,
          rate,
          characters,
          pictures,
          usedBefore,
        }),
      )
      const counted = countDivisions(given).map((row) => ({
        ...row,
        rate: row.submitted === 0 ? null : row.used / row.submitted,
      }))
      expect(byName(found)).toEqual(byName(counted))
    }
    const rows = (await readSheet(bytes, '通讯员')).slice(2)
    const found = rows.map(([, name, , ...figures]) => ({
      name: String(name),
      figures: figures.map((figure) => exact(Number(figure))),
    }))
    const people = count.people(codes, period, compared).filter(isShown)
    const counted = people.map((row) => ({
      name: row.name,
      figures: [
        row.submitted,
        row.used,
        row.articleCount,
        row.characters,
        row.pictures,
        row.usedBefore,
      ].map(exact),
    }))
    const sorted = (list: typeof found) => list.map((row) => JSON.stringify(row)).toSorted()
    expect(sorted(found)).toEqual(sorted(counted))
  }))

it('shows readers the same of places and people', () =>
  inWorld(async (tx, { count }) => {
    const all = within(count.divisions, '620000')
    for (const key of PERIODS) {
      const period = parsePeriod(key) as Period
      const { divisions, people } = await listHonours(tx, { divisionCode: '620000', period })
      const used = count.used(all, period)
      expect(sumOf(divisions, (row) => row.used)).toBe(used.length)
      expect(sumOf(people, (row) => row.used)).toBeCloseTo(used.length, 6)
      for (const { name, used: own } of divisions) {
        const code = count.divisions.find((row) => row.name === name)?.code
        expect(own).toBe(used.filter((article) => article.code === code).length)
      }
    }
  }))

it('measures freshness from the day in Shanghai of the newest live article', () =>
  inWorld(async (tx, { editors, count }) => {
    const [actor] = editors
    if (!actor) throw new Error('Nobody oversees')
    const limits = { news: 14, notice: 180 }
    const { divisions } = await listFreshness(tx, { actor, now: noon('04-10'), limits })
    expect(divisions).toHaveLength(count.divisions.length)
    for (const { code, days } of divisions) {
      const newest = count.newest(code)
      const since = newest === null ? null : (Date.parse(TODAY) - Date.parse(newest)) / 86_400_000
      expect(days, code).toBe(since)
    }
  }))
