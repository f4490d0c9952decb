import { describe, expect, it } from 'vitest'

import { fc } from '#lib/testing/properties'

import { textWithLinks } from '../article/body-links.ts'
import { tableOf } from '../article/testing/table-of.ts'
import { changedRowsOf, differenceOfTables } from './table-difference.ts'
import type { TextPart } from './text-difference.ts'

const marked = (parts: readonly TextPart[]) =>
  parts
    .map(({ change, text }) =>
      change === 'same' ? text : `${change === 'added' ? '+' : '-'}${text}`,
    )
    .join('')
const shown = (...tables: Parameters<typeof differenceOfTables>) =>
  differenceOfTables(...tables).rows.map(
    ({ change, cells }) => `${change}: ${cells.map(marked).join('|')}`,
  )

const HEAD = ['村', '亩数']

describe('the difference of two tables', () => {
  it('names the rows that came, went or have other figures, and leaves the others', () => {
    const before = tableOf([HEAD, ['甲村', '120'], ['乙村', '80'], ['丙村', '7']])
    const after = tableOf([HEAD, ['甲村', '150'], ['丁村', '60'], ['丙村', '7']])
    expect(shown(before, after)).toEqual([
      'same: 村|亩数',
      'changed: 甲村|-120+150',
      'removed: -乙村|-80',
      'added: +丁村|+60',
      'same: 丙村|7',
    ])
    expect(changedRowsOf(differenceOfTables(before, after)).map(marked)).toEqual([
      '甲村　-120+150',
      '-乙村　80',
      '+丁村　60',
    ])
  })

  it('knows a column that came from those that stayed', () => {
    const before = tableOf([HEAD, ['甲村', '120']])
    const after = tableOf([
      ['村', '户数', '亩数'],
      ['甲村', '30', '120'],
    ])
    expect(shown(before, after)).toEqual(['changed: 村|+户数|亩数', 'changed: 甲村|+30|120'])
    expect(shown(after, before)).toEqual(['changed: 村|-户数|亩数', 'changed: 甲村|-30|120'])
  })

  it('is of the caption, and of the row that names the columns', () => {
    const before = tableOf([HEAD], { caption: '各村水渠' })
    const after = tableOf([HEAD], { caption: '各镇水渠', header: true })
    const difference = differenceOfTables(before, after)
    expect(marked(difference.caption)).toBe('各-村+镇水渠')
    expect(difference.headerChanged).toBe(true)
    expect(difference.rows.map(({ change }) => change)).toEqual(['same'])
  })

  it('says both tables, whatever changed', () => {
    const words = fc.constantFrom('', '甲', '乙', '120', '甲乙')
    const table = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map((rows) => tableOf(rows))
    fc.assert(
      fc.property(table, table, (before, after) => {
        const { rows } = differenceOfTables(before, after)
        const side = (gone: 'added' | 'removed') =>
          rows
            .filter(({ change }) => change !== gone)
            .flatMap(({ cells }) => cells)
            .map((parts) => parts.flatMap(({ change, text }) => (change === gone ? [] : [text])))
            .flat()
            .join('')
        const whole = (one: typeof before) => textWithLinks(one).replaceAll(/[\t\n]/g, '')
        expect(side('added')).toBe(whole(before))
        expect(side('removed')).toBe(whole(after))
      }),
    )
  })
})
