// Registers whose figures were published, row by row as a sheet would have them. Only the numbers are theirs
// (docs/subjects/matters.md names the sources): every title, unit and name is made up.

import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import type { RegisterCells } from '../register/register-columns.ts'

type Cells = Partial<RegisterCells>

export interface Golden {
  session: SessionNumbers
  rows: Cells[]
}

const many = (count: number, cells: Cells): Cells[] =>
  Array.from({ length: count }, () => ({ ...cells }))

/** So many of each category, in turn. */
const categorized = (counts: readonly number[], cells: Cells): Cells[] =>
  counts.flatMap((count, index) => many(count, { ...cells, category: `第${index + 1}类` }))

const numbered = (session: SessionNumbers, rows: readonly Cells[]): Golden => ({
  session,
  rows: rows.map((row, index) => ({
    number: String(index + 1),
    title: `关于第${index + 1}件示例事项的提案`,
    ...row,
  })),
})

/** 临潭: 184 received, 169 filed, which eleven merges leave 142 of. */
export function lintan(): Golden {
  const golden = numbered({ term: 14, number: 6 }, [
    ...categorized([66, 34, 4, 35, 20, 10], { state: '立案' }),
    ...many(15, { state: '不予立案', category: '第1类' }),
  ])
  let main = 1
  for (const size of [2, 2, 2, 2, 2, 3, 3, 3, 4, 6, 9]) {
    for (const row of golden.rows.slice(main, main + size - 1)) row.state = `立案后并入${main}号`
    main += size
  }
  return golden
}

/** Gansu, fourth session of the 13th: 1,184 received, 806 filed, 27 merged before they were. */
export function gansu13(): Golden {
  const filed = categorized([294, 55, 60, 264, 105, 28], { state: '立案' })
  const rows = [
    ...filed.map((row, index) => ({ ...row, moverKind: index < 123 ? '集体' : '委员个人' })),
    ...many(27, { state: '并案', mergedInto: '1' }),
    ...many(351, { state: '转为意见建议' }),
  ]
  return numbered({ term: 13, number: 4 }, rows)
}

/** Lanzhou: 441 received, 391 filed, 12 merged before they were, 38 revoked. */
export const lanzhou = (): Golden =>
  numbered({ term: 14, number: 3 }, [
    ...categorized([79, 134, 105, 63, 10], { state: '已立案' }),
    ...many(12, { state: '并案', mergedInto: '391' }),
    ...many(38, { state: '撤案' }),
  ])

/** Gansu, first session of the 11th: all answered, by class. */
export const gansu11 = (): Golden =>
  numbered(
    { term: 11, number: 1 },
    [418, 265, 116].flatMap((count, index) =>
      many(count, {
        leads: '示例承办单位',
        answeredOn: '2013-10-30',
        resultClass: `${'ABC'[index] ?? ''}类`,
      }),
    ),
  )

/** 洪湖: 118 in four categories. */
export const honghu = (): Golden =>
  numbered({ term: 9, number: 2 }, categorized([64, 16, 21, 17], { state: '立案' }))

/** 西固: 142 filed, 22 of them key, 13 of those taken up by leaders, as the newspaper has them. */
export const xigu = (): Golden =>
  numbered(
    { term: 10, number: 2 },
    many(142, { state: '已立案', category: '第1类' }).map((row, index) => ({
      ...row,
      ...(index < 22 && { isKey: '是' }),
      ...(index < 13 && { sponsors: '示例领导（领办）' }),
    })),
  )
