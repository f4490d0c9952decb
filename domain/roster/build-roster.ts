import writeWorkbook, { type Row } from 'write-excel-file/node'

import { ROLES } from '#db/states'
import { ROLE_LABELS } from '#lib/labels'

import type { Division } from '../division/division.ts'
import { MAX_ROSTER_LINES, ROSTER_COLUMNS, type RosterField } from './columns.ts'
import { NO_BULK_ROLES } from './judge-line.ts'
import { nameInRoster } from './roster-divisions.ts'

const WIDTHS: Record<RosterField, number> = {
  displayName: 12,
  unit: 26,
  division: 18,
  role: 12,
  startsOn: 12,
  endsOn: 12,
  mobile: 14,
  mail: 26,
  loginName: 16,
}

const NOTES = [
  '一行一个人；一个人有几个角色，就写几行。',
  '姓名、区划、角色要填。区划写全名，如“庄浪县”；角色管这个区划和它下面的。',
  '起、止写成 2026-03-01 这样：起空着是今天，止空着是长期。',
  '手机、邮箱、单位、用户名可以不填。用户名空着，就用姓名的拼音。',
  '已经有账号的人不会改动，同一个文件传两遍也不会多开账号。',
  `一次最多 ${MAX_ROSTER_LINES} 行。${NO_BULK_ROLES.map((role) => ROLE_LABELS[role]).join('、')}不能批量开。`,
  '导出的名单里没有手机号：文件会传来传去。',
]

/**
 * Rows under the columns of a roster as an Excel file, with a sheet that says how to fill it in. All cells are text, so
 * that Excel shows a mobile number as it is and takes no word for a formula.
 */
export async function buildRoster(
  rows: readonly Record<RosterField, string>[],
  divisions: readonly Division[],
): Promise<Buffer> {
  const head: Row = ROSTER_COLUMNS.map(({ name }) => ({ value: name, fontWeight: 'bold' }))
  const cells = rows.map((row): Row => ROSTER_COLUMNS.map(({ field }) => textCell(row[field])))
  const roles = ROLES.filter((role) => !NO_BULK_ROLES.includes(role))
  const lists: Row[] = divisions.map(({ code }, index) => {
    const role = roles[index]
    return [textCell(nameInRoster(divisions, code)), textCell(role ? ROLE_LABELS[role] : '')]
  })
  return writeWorkbook([
    {
      sheet: '名单',
      columns: ROSTER_COLUMNS.map(({ field }) => ({ width: WIDTHS[field] })),
      stickyRowsCount: 1,
      data: [head, ...cells],
    },
    {
      sheet: '怎么填',
      columns: [{ width: 90 }],
      data: NOTES.map((note): Row => [textCell(note)]),
    },
    {
      sheet: '区划和角色',
      columns: [{ width: 26 }, { width: 16 }],
      data: [[textCell('区划'), textCell('角色')], ...lists],
    },
  ]).toBuffer()
}

const textCell = (value: string) => (value === '' ? null : { value, type: String })
