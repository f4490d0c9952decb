// What taking a sheet in would do, row by row. The dry run shows it; the command makes it again under its lock.

import type { MoverKind } from '#db/matter-states'
import type { StoredProposal } from '#db/schema/matter/matter-private'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'

import { MAX_CELL } from '../../roster/columns.ts'
import { formatPlace, isSamePlace, type RowPlace } from '../../roster/row-place.ts'
import type { FollowedNumbers } from '../followed-numbers.ts'
import { isMistaken, readNumber } from './read-cells.ts'
import { listDoubts, listRead, type ReadCell } from './read-back.ts'
import { readRow, writeCells, type RegisterSession } from './read-row.ts'
import { REGISTER_COLUMNS, type RegisterField, type RegisterLine } from './register-columns.ts'

/** null: something is wrong. */
export type RowEffect = 'new' | 'changed' | 'same' | 'taken-out' | null

/** What becomes of one proposal. */
export interface RowFate {
  number: string
  title: string
  effect: RowEffect
  changes: { column: string; before: string; after: string }[]
  issues: string[]
}

export type PlannedRow = RowFate &
  RowPlace & {
    /** What was read of a new one. */
    read?: ReadCell[]
    /** What may be meant otherwise. */
    doubts?: string[]
  }

export interface RegisterPlan {
  rows: PlannedRow[]
  /** What is to be written: rows that are new or changed, or leave the register. */
  written: StoredProposal[]
  /** Those that were there, as they were. */
  before: StoredProposal[]
  /** How many the register has that the sheet does not name; they stay. */
  untouched: number
  /** By whom those are moved that are written. */
  kinds: Record<MoverKind, number>
}

export function planRegister(
  lines: readonly RegisterLine[],
  {
    register,
    session,
    today,
    followed,
  }: {
    register: readonly StoredProposal[]
    session: RegisterSession
    today: IsoDay
    followed: FollowedNumbers
  },
): RegisterPlan {
  const known = new Map(register.map((one) => [one.number, one]))
  const numbers = new Set(known.keys())
  const named = new Map<number, RowPlace>()
  for (const { cells, ...place } of lines) {
    const reading = readNumber(cells.number ?? '')
    if (!('value' in reading)) continue
    if (isMistaken(cells.state ?? '')) numbers.delete(reading.value)
    else numbers.add(reading.value)
    if (!named.has(reading.value)) named.set(reading.value, place)
  }
  const kinds = { person: 0, joint: 0, collective: 0 }
  const plan: RegisterPlan = { rows: [], written: [], before: [], untouched: 0, kinds }
  for (const { cells, ...place } of lines) {
    const reading = readNumber(cells.number ?? '')
    const number = 'value' in reading ? reading.value : null
    const before = number === null ? undefined : known.get(number)
    if (isMistaken(cells.state ?? '')) {
      const issues = [
        ...('issue' in reading
          ? [reading.issue]
          : whyNotTakenOut(reading.value, { register, followed, named })),
        ...listSheetIssues({ ...place, cells }, { number, named, numbers, row: { issues: [] } }),
      ]
      const out = issues.length === 0 ? before : undefined
      const title = before?.title ?? cells.title ?? ''
      const effect = out ? ('taken-out' as const) : null
      plan.rows.push({ ...place, number: cells.number ?? '', title, effect, changes: [], issues })
      if (out) {
        plan.written.push({ ...out, isMistaken: true })
        plan.before.push(out)
      }
      continue
    }
    const row = readRow(cells, { session, today, known: before })
    const shown = {
      ...place,
      number: cells.number ?? '',
      title: cells.title ?? before?.title ?? '',
    }
    const issues = [
      ...('issues' in row ? row.issues : []),
      ...listSheetIssues({ ...place, cells }, { number, named, numbers, row }),
    ]
    if (issues.length > 0 || !('proposal' in row)) {
      plan.rows.push({ ...shown, effect: null, changes: [], issues })
      continue
    }
    const { proposal } = row
    const differing = before ? listChanges(before, proposal, session) : []
    const changes = differing.map(asChange)
    if (followed.has(proposal.number)) {
      const kept = listUnchangeable(differing, proposal, followed)
      if (kept.length > 0) {
        plan.rows.push({ ...shown, effect: null, changes, issues: kept })
        continue
      }
    }
    const effect = before ? (changes.length > 0 ? 'changed' : 'same') : 'new'
    const read = before ? [] : listRead(proposal, session)
    const doubts = effect === 'same' ? [] : listDoubts(proposal, cells)
    plan.rows.push({ ...shown, title: proposal.title, effect, changes, issues, read, doubts })
    if (effect !== 'same') {
      plan.written.push(proposal)
      plan.kinds[proposal.moverKind] += 1
    }
    if (before && effect === 'changed') plan.before.push(before)
  }
  plan.untouched = register.filter(({ number }) => !named.has(number)).length
  return plan
}

/** Why a proposal does not leave the register by a sheet; nothing where it does. */
function whyNotTakenOut(
  number: number,
  {
    register,
    followed,
    named,
  }: {
    register: readonly StoredProposal[]
    followed: FollowedNumbers
    named: ReadonlyMap<number, RowPlace>
  },
): string[] {
  if (followed.has(number)) return ['这件在本站立案，表格不能去掉']
  if (!register.some((one) => one.number === number)) return ['登记表里没有这一件，不用去掉']
  const joined = register.find((one) => one.mergedInto === number && !named.has(one.number))
  return joined ? [`第 ${joined.number} 号并入了它，先改那一件`] : []
}

/** What a sheet says of how a proposal of the portal is handled; of one that was assigned there, its sponsors alone. */
const OF_HANDLING: readonly RegisterField[] = [
  'leads',
  'joints',
  'assignedOn',
  'dueOn',
  'state',
  'answeredOn',
  'resultClass',
  'sponsors',
  'closedOn',
  'overall',
  'attitude',
  'result',
]

/** A name may have a space within, which a cell cannot tell from the one between two names. */
const closeUp = (cell: string) => cell.replaceAll(/[\s、]/gu, '')

/** Issues of a row that would change what members and officers decided in the portal. */
function listUnchangeable(
  differing: ReturnType<typeof listChanges>,
  { isFiled, number }: StoredProposal,
  followed: FollowedNumbers,
): string[] {
  const isAssigned = followed.get(number) === true
  return [
    ...differing.flatMap(({ field, column, before, after }) => {
      const isOfHandling = OF_HANDLING.includes(field)
      if (closeUp(before) === closeUp(after)) return []
      if (isOfHandling && (!isAssigned || field === 'sponsors')) return []
      return [
        isOfHandling
          ? `这件在本站交办，办理以本站为准，表格不能改“${column}”`
          : `这件在本站立案，表格不能改“${column}”`,
      ]
    }),
    ...(isFiled ? [] : ['这件已在本站立案，表格里的状态要是立案以后的']),
  ]
}

/** What only the sheet as a whole shows of a row. */
function listSheetIssues(
  { cells, ...place }: RegisterLine,
  input: {
    number: number | null
    named: ReadonlyMap<number, RowPlace>
    numbers: ReadonlySet<number>
    row: ReturnType<typeof readRow>
  },
): string[] {
  const { number, named, numbers, row } = input
  const first = number === null ? undefined : named.get(number)
  const mergedInto = 'proposal' in row ? row.proposal.mergedInto : null
  const tooLong = REGISTER_COLUMNS.find(({ field }) => (cells[field]?.length ?? 0) >= MAX_CELL)
  return [
    ...(first === undefined || isSamePlace(first, place)
      ? []
      : [`和${formatPlace(first)}是同一个提案号`]),
    ...(mergedInto === null || numbers.has(mergedInto) ? [] : [`没有第 ${mergedInto} 号可以并入`]),
    ...(tooLong ? [`${tooLong.name}一格字太多`] : []),
  ]
}

/** As it is shown, whatever the column is called here. */
export const asChange = ({ column, before, after }: ReturnType<typeof listChanges>[number]) => ({
  column,
  before,
  after,
})

/** What differs between two rows of a proposal, as a sheet has it. */
export function listChanges(
  before: StoredProposal,
  after: StoredProposal,
  session: SessionNumbers,
) {
  const [cellsBefore, cellsAfter] = [writeCells(before, session), writeCells(after, session)]
  return REGISTER_COLUMNS.flatMap(({ field, name }) =>
    cellsBefore[field] === cellsAfter[field]
      ? []
      : [{ field, column: name, before: cellsBefore[field], after: cellsAfter[field] }],
  )
}
