import { describe, expect, it } from 'vitest'

import { NOTES_SHEET, parseTable, type TableSheet } from '../../roster/parse-table.ts'
import { REGISTER_COLUMNS } from './register-columns.ts'

const parse = (...sheets: TableSheet[]) =>
  parseTable(sheets, { columns: REGISTER_COLUMNS, noun: '提案' })
const HEAD = ['编号', '案由', '提案者']
const row = (number: string) => [number, `关于第${number}件的提案`, '甲某']
const one = (rows: string[][], merged: string[] = []) => parse({ name: '', rows, merged })
const failure = (rows: string[][], merged: string[] = []) => {
  try {
    one(rows, merged)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a workbook of several sheets', () => {
  it('is read as one list, whose rows name their sheet', () => {
    const { lines, mapped, leftOut, unused, unread } = parse(
      { name: '大会', rows: [['某县提案'], HEAD, row('1'), row('2')], merged: ['A1:C1'] },
      { name: '续表', rows: [[...HEAD, '备注'], row('3'), ['合计', '3件']], merged: [] },
    )
    expect(lines.map(({ sheet, line, cells }) => [sheet, line, cells.number])).toEqual([
      ['大会', 3, '1'],
      ['大会', 4, '2'],
      ['续表', 2, '3'],
    ])
    expect(mapped.map(({ header }) => header)).toEqual(HEAD)
    expect(leftOut).toEqual([{ sheet: '续表', line: 3 }])
    expect([unused, unread]).toEqual([['备注'], []])
  })

  it('says of each sheet that is no list why it is left out, but of our own notes', () => {
    const { lines, unread } = parse(
      { name: '说明', rows: [['填表说明'], ['请于三月底前报送']], merged: [] },
      { name: '目录', rows: [HEAD, row('1')], merged: [] },
      { name: '分单位', rows: [['承办单位', '会办', '件数']], merged: [] },
      { name: NOTES_SHEET, rows: [['每一行是一件']], merged: [] },
    )
    expect(lines).toMatchObject([{ line: 2, cells: { number: '1' } }])
    expect(lines[0]).not.toHaveProperty('sheet')
    expect(unread).toMatchObject([
      { name: '说明', reason: '没有找到列名' },
      { name: '分单位', reason: '缺这几列：提案号' },
    ])
  })

  it('is refused where only one list is wanted', () => {
    const sheets = ['名单', '续表'].map((name) => ({ name, rows: [HEAD, row('1')], merged: [] }))
    const wanted = { columns: REGISTER_COLUMNS, noun: '提案', isSingle: true } as const
    expect(() => parseTable(sheets, wanted)).toThrow('“名单”、“续表”都是名单，请合成一张表再传')
  })
})

describe('a header of merged cells', () => {
  const TWO = [
    ['某县政协提案目录'],
    ['编号', '案由', '提案者', '', '类别', '立案情况', '', '答复', ''],
    ['', '', '第一提案人', '联名人', '', '是否立案', '立案时间', '日期', '文号'],
    ['1', '关于甲的提案', '张某', '李某', '民生', '是', '2025-1-9', '2025-5-1', '示函1号'],
  ]
  const read = { number: '1', title: '关于甲的提案', firstMover: '张某', otherMovers: '李某' }
  const full = {
    ...read,
    category: '民生',
    isFiled: '是',
    openedOn: '2025-1-9',
    answeredOn: '2025-5-1',
  }

  it.each([
    ['merged both ways', ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:G2', 'H2:I2']],
    ['merged sideways alone', ['C2:D2', 'F2:G2', 'H2:I2']],
  ])('of two rows is read: %s', (_, merged) => {
    const { lines, unused } = one(TWO, merged)
    expect(lines).toEqual([{ line: 4, cells: full }])
    expect(unused).toEqual(['文号'])
  })

  it('of two rows may part one fact into columns that are marked', () => {
    const rows = [
      ['编号', '案由', '立案情况', '', '备注'],
      ['', '', '立案', '不予立案', ''],
      ['1', '关于甲的提案', '√', '', ''],
      ['2', '关于乙的提案', '', '√', ''],
      ['3', '关于丙的提案', '', '', '再议'],
    ]
    const { lines, mapped, unused } = one(rows, ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2'])
    expect(lines.map(({ cells }) => cells.isFiled)).toEqual(['立案', '不予立案', undefined])
    expect(mapped.filter(({ field }) => field === 'isFiled')).toEqual([
      { field: 'isFiled', name: '是否立案', header: '立案' },
      { field: 'isFiled', name: '是否立案', header: '不予立案' },
    ])
    expect(unused).toEqual(['备注'])
  })

  it('lets the second column of 立案情况 say why one was not filed', () => {
    const rows = [
      ['编号', '案由', '立案情况', ''],
      ['', '', '是否立案', '不予立案'],
      ['1', '关于甲的提案', '是', ''],
      ['2', '关于乙的提案', '否', '属于学术研讨'],
    ]
    const { lines } = one(rows, ['C1:D1', 'A1:A2', 'B1:B2'])
    expect(lines.map(({ cells }) => cells.isFiled)).toEqual(['是', '不予立案'])
  })

  it('of two rows is read after somebody has parted and filled its cells', () => {
    const filled = [
      ['编号', '案由', '提案者', '提案者'],
      ['编号', '案由', '第一提案人', '联名人'],
      ['1', '关于甲的提案', '张某', '李某'],
    ]
    expect(one(filled).lines).toEqual([{ line: 3, cells: read }])
  })

  it('of one row refuses to lose what stands under it, and says that it is the header', () => {
    const lost = [
      ['编号', '案由', '提案者', ''],
      ['1', '关于甲的提案', '张某', '李某'],
    ]
    expect(failure(lost, ['C1:D1'])).toBe(
      '列名“提案者”合并了几列（C1:D1），请取消合并，给每一列写上列名，再传',
    )
    const empty = lost.map((cells) => cells.slice(0, 3))
    expect(one(empty, ['C1:D1']).lines).toHaveLength(1)
  })

  it('shows a column of data that nothing names', () => {
    const rows = [
      ['编号', '案由', ''],
      ['1', '关于甲的提案', '急'],
    ]
    expect(one(rows).unused).toEqual(['C 列（没有列名）'])
    expect(one(rows.map((cells) => [...cells.slice(0, 2), ''])).unused).toEqual([])
  })

  it('names the merged cells below it from the top on, but for a row of sums', () => {
    const rows = [HEAD, row('1'), row('2'), ['合计', '', '2件']]
    expect(one(rows, ['A4:B4']).lines).toHaveLength(2)
    expect(failure(rows, ['C2:C3', 'B2:B3', 'A2:A3', 'A4:A5'])).toBe(
      '列名下面有合并的单元格（A2:A3、B2:B3、C2:C3 等 4 处），请取消合并，每一行都填上，再传',
    )
  })
})

it('leaves out headings of groups, notes, and the names of the columns once more', () => {
  const all = (text: string) => HEAD.map(() => text)
  const { lines, leftOut } = one(
    [
      HEAD,
      ['一、经济建设类（13件）'],
      row('1'),
      all('二、教科文卫体类（2件）'),
      HEAD,
      row('2'),
      ['3', '', ''],
      ['合计', '3件'],
      ['注：1.第2号为重点提案。'],
      ['   2.第3号没有案由。'],
      ['审核人：甲某', '', '制表人：乙某'],
    ],
    ['A2:C2', 'A9:C9'],
  )
  expect(lines.map(({ line, cells }) => [line, cells.number])).toEqual([
    [3, '1'],
    [6, '2'],
    [7, '3'],
  ])
  expect(leftOut.map(({ line }) => line)).toEqual([2, 4, 5, 8, 9, 10, 11])
})

it('takes 序号 for the number where a list of proposals has no other', () => {
  expect(
    one([
      ['序号', '案由'],
      ['7', '关于甲的提案'],
    ]).lines,
  ).toMatchObject([{ cells: { number: '7' } }])
  expect(
    one([
      ['序号', '案号', '案由'],
      ['1', '7', '关于甲的提案'],
    ]),
  ).toMatchObject({
    lines: [{ cells: { number: '7' } }],
    unused: ['序号'],
  })
  expect(
    failure([
      ['序号', '主办', '会办'],
      ['1', '甲局', '乙局'],
    ]),
  ).toBe('缺这几列：提案号')
})

it('takes 委员意见 for 满意度 where it says nothing else', () => {
  const sheet = (...cells: string[]) => [
    ['编号', '案由', '委员意见'],
    ...cells.map((cell, index) => [...row(`${index + 1}`).slice(0, 2), cell]),
  ]
  const rated = one(sheet('满意', '', '基本满意'))
  expect(rated.lines.map(({ cells }) => cells.overall)).toEqual(['满意', '', '基本满意'])
  expect(rated.mapped).toContainEqual(
    expect.objectContaining({ header: '委员意见', name: '满意度' }),
  )
  for (const words of [
    ['满意', '建议再研究'],
    ['', ''],
  ]) {
    const { mapped, unused } = one(sheet(...words))
    expect(mapped.map(({ field }) => field)).not.toContain('overall')
    expect(unused).toEqual(['委员意见'])
  }
})

it('keeps line breaks only where they part names', () => {
  const rows = [
    ['编号', '案 由', '主办单位'],
    ['1', '关于\n甲的提案', '甲局\n乙局'],
  ]
  expect(one(rows).lines).toMatchObject([
    { cells: { title: '关于 甲的提案', leads: '甲局\n乙局' } },
  ])
})

it.each([
  ['领衔人', 'firstMover'],
  ['附议委员', 'otherMovers'],
  ['办复时间', 'answeredOn'],
  ['办结时限', 'dueOn'],
  ['满意度', 'overall'],
  ['办理态度', 'attitude'],
  ['办理结果评价', 'result'],
])('knows %s', (header, field) => {
  expect(
    one([
      ['编号', '案由', header],
      [...row('1').slice(0, 2), '某'],
    ]).mapped,
  ).toContainEqual(expect.objectContaining({ header, field }))
})
