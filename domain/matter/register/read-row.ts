// From a row's cells to a proposal and back. What a sheet has no column for stays as it is in the register.

import { FILED_MATTER_STATES, type MatterState, type MoverKind } from '#db/matter-states'
import type { StoredAssignment, StoredProposal } from '#db/schema/matter/matter-private'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import {
  MATTER_STATE_LABELS,
  MOVER_KIND_LABELS,
  PROPOSAL_OCCASION_LABELS,
  SPONSOR_PART_LABELS,
} from '#lib/matter-labels'

import { parseSession } from './parse-session.ts'
import {
  readClass,
  readMoverKind,
  readNumber,
  readOccasion,
  readOutcome,
  readSponsors,
  readStanding,
  readState,
  readYesNo,
  type Reading,
  type ReadState,
} from './read-cells.ts'
import { isBody, isWithOthers, readPeople, readUnits } from './read-names.ts'
import { readRating, writeRating } from './read-rating.ts'
import { readRowDays } from './read-row-days.ts'
import { REGISTER_COLUMNS, type RegisterCells } from './register-columns.ts'
import {
  isBefore,
  listAheadIssues,
  listDateIssues,
  listNameIssues,
  listPersonalIssues,
  listUnclearIssues,
  LONGEST,
} from './row-issues.ts'

export const UNCATEGORIZED = '未分类'

const BLANK = Object.fromEntries(REGISTER_COLUMNS.map(({ field }) => [field, ''])) as RegisterCells

/** A proposal as the register and its sheets write it. */
export function writeCells(proposal: StoredProposal, session: SessionNumbers): RegisterCells {
  const { movers, assignments } = proposal
  const [first = '', ...others] = movers
  const unitsOf = (isJoint: boolean) =>
    assignments
      .filter(({ part }) => (part === 'joint') === isJoint)
      .map(({ unit }) => unit)
      .join('、')
  const { assignedOn, dueOn, answeredOn, resultClass } = owedPart(proposal)
  return {
    number: String(proposal.number),
    session: formatPlenary(session),
    occasion: PROPOSAL_OCCASION_LABELS[proposal.occasion],
    category: proposal.category,
    title: proposal.title,
    moverKind: MOVER_KIND_LABELS[proposal.moverKind],
    firstMover: first,
    otherMovers: others.join('、'),
    isKey: formatYesNo(proposal.isKey),
    leads: unitsOf(false),
    joints: unitsOf(true),
    assignedOn: assignedOn ?? '',
    dueOn: dueOn ?? '',
    state: MATTER_STATE_LABELS[proposal.state],
    answeredOn: answeredOn ?? '',
    resultClass: resultClass ?? '',
    mergedInto: proposal.mergedInto === null ? '' : String(proposal.mergedInto),
    sponsors: proposal.sponsors
      .map(({ leaderName, part }) => `${leaderName}（${SPONSOR_PART_LABELS[part]}）`)
      .join('、'),
    consent: formatYesNo(proposal.consent),
    openedOn: proposal.openedOn ?? '',
    closedOn: proposal.closedOn ?? '',
    isFiled: FILED_OR_NOT.has(proposal.state) ? formatYesNo(proposal.isFiled) : '',
    ...writeRating(proposal.rating),
  }
}

const formatYesNo = (value: boolean) => (value ? '是' : '否')

const NO_PART = { assignedOn: null, dueOn: null, answeredOn: null, resultClass: null }
/** What a sheet has one column for: it is the same for all who have to answer. */
const owedPart = ({ assignments }: StoredProposal): Omit<StoredAssignment, 'unit' | 'part'> => {
  const { assignedOn, dueOn, answeredOn, resultClass } =
    assignments.find(({ part }) => part !== 'joint') ?? NO_PART
  return { assignedOn, dueOn, answeredOn, resultClass }
}

/** A session, with the day it opened on where that is known: days without a year are counted from it. */
export type RegisterSession = SessionNumbers & { openedOn?: IsoDay | null }

interface RowContext {
  session: RegisterSession
  /** What has been done was done by then; only a term may end later. */
  today: IsoDay
  /** The proposal of this number, where the register has one. */
  known: StoredProposal | undefined
}

export type RowReading = { proposal: StoredProposal } | { issues: string[] }

/** The proposal that a row asks for, or everything that is wrong with it. */
export function readRow(
  cells: Partial<RegisterCells>,
  { session, today, known }: RowContext,
): RowReading {
  const issues: string[] = []
  const take = <Value>(reading: Reading<Value>, otherwise: Value): Value => {
    if ('value' in reading) return reading.value
    issues.push(reading.issue)
    return otherwise
  }
  const full = { ...BLANK, ...(known && writeCells(known, session)), ...cells }
  const named = parseSession(full.session)
  const isOther = named?.term !== session.term || named.number !== session.number
  if (full.session !== '' && isOther) {
    issues.push(`届次是“${full.session}”，不是${formatPlenary(session)}`)
  }
  const title = full.title.replaceAll(/\s+/gu, ' ').trim()
  if (title === '') issues.push(known ? '没有案由' : '登记表里还没有这一件，要写案由')
  if (title.length > LONGEST.title) issues.push(`案由最多 ${LONGEST.title} 字`)
  const category = full.category.replaceAll(/\s/gu, '') || UNCATEGORIZED
  if (category.length > LONGEST.category) issues.push(`类别最多 ${LONGEST.category} 字`)
  const moved = known?.movers ?? []
  const movers = [
    ...new Set([...readPeople(full.firstMover, moved), ...readPeople(full.otherMovers, moved)]),
  ]
  const kept = known?.assignments.map(({ unit }) => unit) ?? []
  const units = [
    readUnits(full.leads, { kept, isJoint: false }),
    readUnits(full.joints, { kept, isJoint: true }),
  ]
  const leads = [...new Set(units.flatMap((one) => one.leads))]
  const joints = [...new Set(units.flatMap((one) => one.joints))]
  const isMovedAnew = cells.moverKind === undefined && movers.join() !== moved.join()
  const unclear = {
    people: movers.filter((name) => !moved.includes(name)),
    units: [...leads, ...joints].filter((name) => !kept.includes(name)),
  }
  issues.push(
    ...listNameIssues({ movers, leads, joints }),
    ...listUnclearIssues(unclear),
    ...listPersonalIssues(full),
  )
  const sponsors = take(readSponsors(full.sponsors), [])
  const read = readRowDays(full, { today, sessionOpenedOn: session.openedOn ?? null })
  issues.push(...read.issues)
  const { openedOn, closedOn, ...dates } = read.days
  const days = { openedOn, closedOn }
  const standing = readStanding(full.resultClass)
  const resultClass = standing
    ? ((known && owedPart(known).resultClass) ?? null)
    : take(readClass(full.resultClass), null)
  issues.push(...listDateIssues(dates))
  if (leads.length === 0 && (resultClass ?? dates.dueOn ?? dates.answeredOn) !== null) {
    issues.push('有期限或答复，没有主办单位')
  }
  // Where a sheet has no state, whether it was filed is one.
  const filing = cells.state ? null : take(readOutcome(cells.isFiled ?? ''), null)
  const outcome = filing && !agrees(known, filing) ? filing : null
  const isOpen = known === undefined || BEFORE_ANSWER.has(known.state)
  const isStanding = !cells.state && isOpen && (outcome === null || outcome.state === 'filed')
  const given = (isStanding ? standing : null) ?? outcome ?? take(readState(full.state), null)
  const isAnswered = (dates.answeredOn ?? resultClass) !== null
  const derived = isAnswered ? 'answered' : leads.length > 0 ? 'assigned' : 'filed'
  // Offices fill the other columns in and leave the state as it was.
  const isAhead =
    given === null ||
    (isAnswered && BEFORE_ANSWER.has(given.state)) ||
    (leads.length > 0 && given.state === 'filed')
  const state = isAhead ? derived : given.state
  const wasFiled =
    cells.state && cells.isFiled
      ? take(readYesNo(cells.isFiled, '是否立案'), false)
      : filing && !outcome
        ? filing.state === 'filed'
        : (given?.isFiled ?? known?.isFiled ?? false)
  const mergedNumber =
    full.mergedInto === '' ? null : take(readNumber(full.mergedInto.replace(/^\s*并入/u, '')), null)
  if (cells.mergedInto && mergedNumber !== null && state !== 'merged') {
    issues.push(`写了并入第 ${mergedNumber} 号，状态不是并案`)
  }
  const mergedInto = state === 'merged' ? (given?.mergedInto ?? mergedNumber) : null
  const rating = take(readRating(full), null)
  if (isBefore(days.closedOn, days.openedOn)) issues.push('办结日期早于立案日期')
  const { assignedOn, answeredOn } = dates
  issues.push(...listAheadIssues({ assignedOn, answeredOn, ...days }, today))
  const proposal: StoredProposal = {
    number: take(readNumber(full.number), 0),
    title,
    state,
    isFiled: FILED.has(state) || (FILED_OR_NOT.has(state) && wasFiled),
    category,
    occasion: take(readOccasion(full.occasion), 'session'),
    moverKind:
      take(readMoverKind(isMovedAnew ? '' : full.moverKind), null) ??
      guessMoverKind(movers, `${full.firstMover}${full.otherMovers}`),
    movers,
    isKey: take(readYesNo(full.isKey, '是否重点'), false),
    consent: take(readYesNo(full.consent, '同意公开'), false),
    ...days,
    mergedInto,
    sponsors,
    assignments: [
      ...leads.map((unit) => ({
        unit,
        part: leads.length > 1 ? ('split' as const) : ('lead' as const),
        ...dates,
        resultClass,
      })),
      ...joints.map((unit) => ({
        ...NO_PART,
        unit,
        part: 'joint' as const,
        assignedOn: dates.assignedOn,
      })),
    ],
    ...(rating && { rating }),
  }
  if (mergedInto === proposal.number) issues.push('并入了自己')
  return issues.length > 0 ? { issues } : { proposal }
}

const FILED: ReadonlySet<MatterState> = new Set(FILED_MATTER_STATES)
/** What ends a proposal before it is filed or after: a column of its own says which. */
const FILED_OR_NOT: ReadonlySet<MatterState> = new Set(['merged', 'revoked'])
const BEFORE_ANSWER: ReadonlySet<MatterState> = new Set(['filed', 'assigned', 'in-progress'])

/** Whether a sheet that says only whether a proposal was filed says what is known, which may be further by now. */
const agrees = (known: StoredProposal | undefined, { state }: ReadState): boolean =>
  known !== undefined &&
  (state === 'filed' || state === 'declined') &&
  (FILED_OR_NOT.has(known.state) || known.isFiled === (state === 'filed'))

/** Of names, and of the cells that they stand in. */
function guessMoverKind([first = '', ...others]: readonly string[], cells: string): MoverKind {
  if (isBody(first)) return 'collective'
  const isJoint = others.length > 0 || isWithOthers(first) || isWithOthers(cells.trim())
  return isJoint ? 'joint' : 'person'
}
