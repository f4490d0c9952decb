import { ROLES } from '#db/states'
import { notesSheet, textSheet, writeSheets, type TextColumn } from '#lib/formats/text-workbook'
import { ROLE_LABELS } from '#lib/labels'

import type { Division } from '../division/division.ts'
import { MAX_ROSTER_LINES, ROSTER_COLUMNS, type RosterField } from './columns.ts'
import { NO_BULK_ROLES } from './judge-line.ts'
import { nameInRoster } from './roster-divisions.ts'
import { NOTES_SHEET } from './parse-table.ts'

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

type RosterRow = Record<RosterField, string>

const COLUMNS: readonly TextColumn<RosterRow>[] = ROSTER_COLUMNS.map(
  ({ field, name }) => [name, WIDTHS[field], (row) => row[field]] as const,
)

/** What may be written into two of the columns, beside each other. */
const CHOICES: readonly TextColumn<{ division: string; role: string }>[] = [
  ['区划', 26, ({ division }) => division],
  ['角色', 16, ({ role }) => role],
]

/** Rows under the columns of a roster as an Excel file, with a sheet that says how to fill it in. */
export async function buildRoster(
  rows: readonly RosterRow[],
  divisions: readonly Division[],
): Promise<Buffer> {
  const roles = ROLES.filter((role) => !NO_BULK_ROLES.includes(role))
  const choices = divisions.map(({ code }, index) => {
    const role = roles[index]
    return { division: nameInRoster(divisions, code), role: role ? ROLE_LABELS[role] : '' }
  })
  const bytes = await writeSheets([
    textSheet('名单', COLUMNS, rows),
    notesSheet(NOTES_SHEET, NOTES),
    textSheet('区划和角色', CHOICES, choices),
  ])
  return Buffer.from(bytes)
}
