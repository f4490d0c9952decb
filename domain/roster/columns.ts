// The columns of a roster: people as rows of a sheet, with the accounts they have or are to have. Their names in a
// file are kept for years, whatever the fields are called here. What is exported can be brought back: the columns of
// both are the same.

export const ROSTER_COLUMNS = [
  { field: 'displayName', name: '姓名', others: ['名字'], required: true },
  { field: 'unit', name: '单位', others: ['工作单位'] },
  { field: 'division', name: '区划', others: ['行政区划', '地区'], required: true },
  { field: 'role', name: '角色', others: [], required: true },
  { field: 'startsOn', name: '起', others: ['开始', '开始日期'] },
  { field: 'endsOn', name: '止', others: ['结束', '结束日期'] },
  { field: 'mobile', name: '手机', others: ['手机号', '手机号码'] },
  { field: 'mail', name: '邮箱', others: ['电子邮箱'] },
  { field: 'loginName', name: '用户名', others: ['登录名'] },
] as const satisfies readonly {
  field: string
  name: string
  others: readonly string[]
  required?: true
}[]

export type RosterField = (typeof ROSTER_COLUMNS)[number]['field']

/** A row of a roster as it was typed, with its number in the file. */
export type RosterLine = Record<RosterField, string> & { line: number }

/** A line without the names of its fields, as a page sends two thousand of them. */
export type PackedLine = [line: number, ...cells: string[]]

export const packLine = (line: RosterLine): PackedLine => [
  line.line,
  ...ROSTER_COLUMNS.map(({ field }) => line[field]),
]

/** What was packed; of anything else, something that is no line. */
export function unpackLine(packed: unknown): unknown {
  if (!Array.isArray(packed)) return null
  const [line, ...cells] = packed as unknown[]
  return { line, ...Object.fromEntries(ROSTER_COLUMNS.map(({ field }, i) => [field, cells[i]])) }
}

export const ROSTER_HEAD: readonly string[] = ROSTER_COLUMNS.map(({ name }) => name)

/** As many people as one file may bring. */
export const MAX_ROSTER_LINES = 2_000
/** Of one cell; none of the columns takes as much. */
export const MAX_CELL = 600
