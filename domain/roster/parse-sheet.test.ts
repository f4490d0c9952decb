import { expect, it } from 'vitest'

import { MAX_ROSTER_LINES, packLine, ROSTER_HEAD, unpackLine } from './columns.ts'
import { parseSheet } from './parse-sheet.ts'

const sheet = (rows: string[][], merged: string[] = []) => [{ rows, merged }]

it('finds the columns by their names, below a title, in any order and with what people add to them', () => {
  const { lines, unused } = parseSheet(
    sheet(
      [
        ['庄浪县通讯员名单', '', '', '', ''],
        ['序号', '手机号（选填）', '*姓名', '区划', '角色'],
        ['1', '138', '王小明', '庄浪县', '通讯员'],
        ['', '', '', '', ''],
        ['2', '', '李四', '庄浪县', '初审编辑'],
      ],
      ['A1:E1'],
    ),
  )
  expect(unused).toEqual(['序号'])
  expect(lines).toMatchObject([
    { line: 3, displayName: '王小明', mobile: '138', division: '庄浪县', role: '通讯员', mail: '' },
    { line: 5, displayName: '李四', mobile: '', role: '初审编辑' },
  ])
  expect(lines.map((line) => unpackLine(packLine(line)))).toEqual(lines)
})

it('refuses a sheet whose columns or rows are not what is needed, with what to do', () => {
  const head = [...ROSTER_HEAD]
  const row = head.map(() => 'x')
  const cases: [Parameters<typeof parseSheet>[0], RegExp][] = [
    [sheet([]), /没有找到列名/],
    [sheet([['甲', '乙']]), /姓名、单位、区划、角色、起、止、手机、邮箱/],
    [
      sheet([
        ['姓名', '单位'],
        ['甲', '乙'],
      ]),
      /缺这几列：区划、角色/,
    ],
    [sheet([[...head, '名字'], row]), /“名字”有两列/],
    [sheet([head]), /没有人/],
    [sheet([head, row, row], ['B2:B3']), /合并的单元格（B2:B3）/],
    [sheet([head, ...Array<string[]>(MAX_ROSTER_LINES + 1).fill(row)]), /最多 2000 行/],
  ]
  for (const [given, sentence] of cases) expect(() => parseSheet(given)).toThrow(sentence)
})
