// What single cells of a register say. Each answers a value, or what is wrong with the cell in words.

import {
  MATTER_STATES,
  MOVER_KINDS,
  PROPOSAL_OCCASIONS,
  RESULT_CLASSES,
  SPONSOR_PARTS,
  type MatterState,
  type MoverKind,
  type ProposalOccasion,
  type ResultClass,
  type SponsorPart,
} from '#db/matter-states'
import {
  MATTER_STATE_LABELS,
  MOVER_KIND_LABELS,
  PROPOSAL_OCCASION_LABELS,
  SPONSOR_PART_LABELS,
} from '#lib/matter-labels'

import { readPeople } from './read-names.ts'

export type Reading<Value> = { value: Value } | { issue: string }

export const plain = (cell: string): string => cell.normalize('NFKC').replaceAll(/\s/gu, '')

/** What may stand before a number: 第, 提案第, 2026-, 〔2026〕, 某政协提〔2026〕, 10届5次会议第. */
const BEFORE_NUMBER = String.raw`(?:\D*[〔[(【]20\d\d[〕\])】]|20\d\d(?:年|[-—–/])|\d{1,2}届\d{1,2}次(?:会议)?|No\.?)?(?:提案|编号|案号)?第?`
const NUMBER = new RegExp(
  String.raw`^${BEFORE_NUMBER}(\d{1,6})(?:\.0+)?(?:号|件)?(?:提案|案)?$`,
  'iu',
)

/** 第23号, 2026-023, 23: the number of one proposal, alone in its cell. */
export function readNumber(cell: string): Reading<number> {
  const [, digits = ''] = NUMBER.exec(plain(cell)) ?? []
  const value = Number(digits)
  return value > 0
    ? { value }
    : { issue: cell === '' ? '没有提案号' : `提案号“${cell}”看不出是第几号，只写数字` }
}

const YES = ['是', '√', '✓', '重点', '同意', '公开', '有', 'Y', 'y', '1']
const NO = ['', '否', '×', '不是', '不同意', '不公开', '无', 'N', 'n', '0']

export function readYesNo(cell: string, column: string): Reading<boolean> {
  const text = plain(cell)
  if (YES.includes(text)) return { value: true }
  return NO.includes(text) ? { value: false } : { issue: `${column}写“是”或“否”` }
}

/** 待审查, 已立案 …, what sheets write for them, and whether the proposal was filed before. */
const OTHER_STATES: Readonly<Record<string, { state: MatterState; isFiled?: true }>> = {
  待审: { state: 'received' },
  收到: { state: 'received' },
  立案: { state: 'filed' },
  待交办: { state: 'filed' },
  交办: { state: 'assigned' },
  在办: { state: 'in-progress' },
  正在办理: { state: 'in-progress' },
  答复: { state: 'answered' },
  已办复: { state: 'answered' },
  办结: { state: 'closed' },
  不立案: { state: 'declined' },
  未立案: { state: 'declined' },
  退回: { state: 'returned' },
  已并案: { state: 'merged' },
  立案并案: { state: 'merged', isFiled: true },
  立案后并案: { state: 'merged', isFiled: true },
  转办: { state: 'diverted' },
  转社情民意: { state: 'diverted' },
  转意见建议: { state: 'diverted' },
  转为意见建议: { state: 'diverted' },
  已转社情民意: { state: 'diverted' },
  撤销: { state: 'revoked' },
  已撤案: { state: 'revoked' },
  立案后撤案: { state: 'revoked', isFiled: true },
}
const STATES = new Map<string, { state: MatterState; isFiled?: true }>([
  ...MATTER_STATES.map((state) => [MATTER_STATE_LABELS[state], { state }] as const),
  ...Object.entries(OTHER_STATES),
])

export interface ReadState {
  state: MatterState
  /** Whether a merged or revoked one was filed before. */
  isFiled?: true
  /** The number of the one that it was merged into: 并入12号. */
  mergedInto?: number
}

/** Null for an empty cell. */
export function readState(cell: string): Reading<ReadState | null> {
  const text = plain(cell)
  if (text === '') return { value: null }
  const [, filed, number] = /^(立案后)?(?:并案,?)?并入第?(\d+)(?:号|件)?$/.exec(text) ?? []
  if (number !== undefined) {
    const merged = { state: 'merged', mergedInto: Number(number) } as const
    return { value: filed ? { ...merged, isFiled: true } : merged }
  }
  // What stands in brackets after it says why.
  const value = STATES.get(text) ?? STATES.get(text.replace(/\(.*\)$/u, ''))
  return value ? { value } : { issue: `状态“${cell}”看不懂，写${formatList(MATTER_STATE_LABELS)}` }
}

/** 是否立案 as a state, in a sheet that has no other: yes, no, 立案, 不予立案, 并入12号; null for an empty cell. */
export function readOutcome(cell: string): Reading<ReadState | null> {
  const text = plain(cell)
  if (text === '') return { value: null }
  if (YES.includes(text)) return { value: { state: 'filed' } }
  if (NO.includes(text)) return { value: { state: 'declined' } }
  const reading = readState(cell)
  return 'value' in reading ? reading : { issue: `是否立案“${cell}”看不懂，写“是”或“否”` }
}

/** Whether a sheet has in the column of the state that a proposal was brought in by mistake. */
export const isMistaken = (cell: string): boolean => ['误录', '录错', '删除'].includes(plain(cell))

const COLLECTIVE = /^(集体|党派|民主党派|团体|人民团体|界别|专委会|专门委员会|小组|委员小组|单位)/

/** Null for an empty cell. */
export function readMoverKind(cell: string): Reading<MoverKind | null> {
  const text = plain(cell).replace(/^委员(?=.)|提案$/gu, '')
  if (text === '') return { value: null }
  if (COLLECTIVE.test(text)) return { value: 'collective' }
  const value = MOVER_KINDS.find((kind) => MOVER_KIND_LABELS[kind] === text)
  return value
    ? { value }
    : { issue: `提案者性质“${cell}”看不懂，写${formatList(MOVER_KIND_LABELS)}` }
}

export function readOccasion(cell: string): Reading<ProposalOccasion> {
  const text = plain(cell).replace(/提案$/, '')
  if (text === '' || text === '会议期间') return { value: 'session' }
  const value = PROPOSAL_OCCASIONS.find((one) => PROPOSAL_OCCASION_LABELS[one] === text)
  return value ? { value } : { issue: '大会/平时一列写“大会”或“平时”' }
}

/** What stands in brackets says the class in words; another letter there says two. */
const CLASS = /^([A-Z])(?:类)?(?:\([^()A-Z]*\))?$/u

/** A, A类, a 类, C（留作参考）; null for an empty cell. */
export function readClass(cell: string): Reading<ResultClass | null> {
  const text = plain(cell).toUpperCase()
  if (text === '') return { value: null }
  const [, letter] = CLASS.exec(text) ?? []
  const value = RESULT_CLASSES.find((one) => one === letter)
  return value ? { value } : { issue: `办理结果“${cell}”看不懂，写 A、B、C、D` }
}

const STANDINGS: ReadonlySet<MatterState> = new Set(['in-progress', 'answered', 'closed'])

/** 办理中, 已答复: how it stands, written where the class of the result belongs; null for anything else. */
export function readStanding(cell: string): ReadState | null {
  const reading = readState(cell)
  const state = 'value' in reading ? reading.value : null
  return state !== null && STANDINGS.has(state.state) ? state : null
}

/** 甲某（领办）、乙某（督办）; who has no part leads. */
export function readSponsors(cell: string): Reading<{ leaderName: string; part: SponsorPart }[]> {
  const value: { leaderName: string; part: SponsorPart }[] = []
  for (const name of readPeople(cell.normalize('NFKC'))) {
    const [, leaderName = '', given = SPONSOR_PART_LABELS.lead] =
      /^([^()]+)(?:\((.+)\))?$/.exec(name) ?? []
    const part = SPONSOR_PARTS.find((one) => SPONSOR_PART_LABELS[one] === given)
    if (leaderName === '' || leaderName.length > 20 || !part) {
      return { issue: `批办领办“${name}”看不懂，写成 甲某（领办）` }
    }
    const isThere = value.some((one) => one.leaderName === leaderName && one.part === part)
    if (!isThere) value.push({ leaderName, part })
  }
  return { value }
}

export const formatList = (labels: Readonly<Record<string, string>>) =>
  Object.values(labels).join('、')
