import { CHANGE_FIELD_LABELS } from '#lib/change-labels'

import { leaderSchema, type LeaderFields } from './schemas.ts'

/** One pasted line: what can be kept, or why it cannot, field by field. */
export type LeaderLine = { line: number; text: string } & (
  | { leader: LeaderFields; issue: null }
  | { leader: null; issue: string }
)

interface NamedDivision {
  code: string
  name: string
  shortName: string
}

/** The columns of a pasted line, in their order. */
const LEADER_COLUMNS = ['personName', 'post', 'divisionCode', 'rank', 'startsOn', 'endsOn'] as const

const DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/
const STILL = /^(?:至今|今|现任)?$/

/**
 * Reads lines as copied from a spreadsheet, six columns apart by tabs or commas: name, post, division, rank,
 * from, to. Empty lines and a line of headings are passed over; what came earlier is an issue.
 */
export function parseLeaderLines(text: string, divisions: readonly NamedDivision[]): LeaderLine[] {
  const seen = new Set<string>()
  return text.split(/\r?\n/u).flatMap<LeaderLine>((raw, index) => {
    // An empty first or last cell is a cell: only its own spaces go.
    const cells = raw.split(raw.includes('\t') ? '\t' : /[,，]/u).map((cell) => cell.trim())
    if (raw.trim() === '' || cells[0] === CHANGE_FIELD_LABELS.personName) return []
    const line = { line: index + 1, text: raw }
    if (cells.length > LEADER_COLUMNS.length) {
      return [{ ...line, leader: null, issue: `最多 ${LEADER_COLUMNS.length} 列` }]
    }
    const parsed = leaderSchema.safeParse(fieldsOf(cells, divisions))
    if (!parsed.success)
      return [{ ...line, leader: null, issue: formatIssues(parsed.error.issues) }]
    const key = leaderKey(parsed.data)
    if (seen.has(key)) return [{ ...line, leader: null, issue: '前面已经有这一行' }]
    seen.add(key)
    return [{ ...line, leader: parsed.data, issue: null }]
  })
}

/** What makes a line of the list that line: who, what, where and since when. */
export const leaderKey = ({ divisionCode, personName, post, startsOn }: LeaderFields): string =>
  [divisionCode, personName, post, startsOn].join('|')

function fieldsOf(cells: readonly string[], divisions: readonly NamedDivision[]) {
  const [personName = '', post = '', committee = '', rank = '', from = '', to = ''] = cells
  const name = committee.replace(/政协$/, '')
  const division = divisions.find((one) => one.name === name || one.shortName === name)
  return {
    personName,
    post,
    divisionCode: division?.code ?? '',
    rank: /^\d+$/.test(rank) ? Number(rank) : rank,
    startsOn: dayOf(from),
    endsOn: STILL.test(to) ? '' : dayOf(to),
  }
}

/** 2025.1.6 and 2025年1月6日 as a form writes them; anything else as it is. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

function formatIssues(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): string {
  const fields = LEADER_COLUMNS.flatMap((name) => {
    const issue = issues.find(({ path }) => path[0] === name)
    return issue ? [`${CHANGE_FIELD_LABELS[name]}：${issue.message}`] : []
  })
  return fields.join('；')
}
