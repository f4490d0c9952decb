import { MATTER_STEPS, RATED_ASPECTS, SATISFACTIONS, type MatterState } from '#db/matter-states'
import { PROMISE_STATES } from '#db/promise-states'
import {
  MATTER_STATE_LABELS,
  MATTER_STEP_LABELS,
  MOVER_KIND_LABELS,
  RATED_ASPECT_LABELS,
  SATISFACTION_LABELS,
} from '#lib/matter-labels'
import { PROMISE_STATE_LABELS } from '#lib/promise-labels'
import { formatClassOrNone, TIMING_LABELS } from '#lib/proposal-standing'

import type { HandlingFigures, RegisterFilter } from './handling-figures.ts'
import type { SessionFigures } from './session-figures.ts'
import { TIMINGS } from '../steps.ts'

// The statistics of a session as its page and its workbook have them, so that both say the same.

export interface Statistics {
  figures: SessionFigures
  handling: HandlingFigures
}

export interface FigureRow {
  label: string
  count: number
  /** Leaves just the rows that it counts. */
  filter: RegisterFilter
}

/** A share: so many of so many. */
export interface ShareRow extends FigureRow {
  of: number
}

const OUTCOMES: readonly MatterState[] = [
  'received',
  'declined',
  'returned',
  'merged',
  'diverted',
  'revoked',
]

/** The figures in groups, those apart that count nothing. */
export function groupFigures({
  figures,
  handling,
}: Statistics): { title: string; rows: FigureRow[] }[] {
  const { steps, cases, states, byCategory, byMoverKind, byClass, timing } = figures
  const { talked, promised } = handling
  return [
    {
      title: '环节',
      rows: [
        ...MATTER_STEPS.map((step) => ({
          label: MATTER_STEP_LABELS[step],
          count: steps[step],
          filter: { step },
        })),
        { label: '并案以后', count: cases, filter: { cases: 'only' as const } },
      ],
    },
    {
      title: '审查结果（立案以后并案、撤案的也在内）',
      rows: OUTCOMES.map((state) => ({
        label: MATTER_STATE_LABELS[state],
        count: states[state] ?? 0,
        filter: { state },
      })),
    },
    {
      title: '类别（立案的）',
      rows: byCategory.map(({ category, count }) => ({
        label: category,
        count,
        filter: { category },
      })),
    },
    {
      title: '提案者（立案的）',
      rows: byMoverKind.map(({ moverKind, count }) => ({
        label: MOVER_KIND_LABELS[moverKind],
        count,
        filter: { moverKind },
      })),
    },
    {
      title: '办理结果',
      rows: byClass.map(({ resultClass, count }) => ({
        label: formatClassOrNone(resultClass),
        count,
        filter: { resultClass },
      })),
    },
    {
      title: '期限（交办件）',
      rows: TIMINGS.map((kind) => ({
        label: TIMING_LABELS[kind],
        count: timing[kind],
        filter: { timing: kind },
      })),
    },
    {
      title: '沟通（在本站答复的）',
      rows: [
        { label: '同提案者沟通过', count: talked.yes, filter: { talked: 'yes' as const } },
        { label: '当面商量过', count: handling.faced, filter: { faced: 'only' as const } },
        { label: '没有沟通', count: talked.no, filter: { talked: 'no' as const } },
      ],
    },
    ...RATED_ASPECTS.map((aspect) => ({
      title: `评价：${RATED_ASPECT_LABELS[aspect]}`,
      rows: SATISFACTIONS.map((one) => ({
        label: SATISFACTION_LABELS[one],
        count: handling[aspect][one],
        filter: { [aspect]: one },
      })),
    })),
    {
      title: '承诺（有承诺的）',
      rows: PROMISE_STATES.map((promise) => ({
        label: PROMISE_STATE_LABELS[promise],
        count: promised[promise],
        filter: { promise },
      })),
    },
  ].filter(({ rows }) => rows.some(({ count }) => count > 0))
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, one) => total + one, 0)

const SATISFIED_LABELS = {
  overall: '满意率（不含基本满意）',
  attitude: '办理态度满意率（不含基本满意）',
  result: '办理结果满意率（不含基本满意）',
} as const

/** The shares that committees report; those of nothing are left out. */
export function listShares({ figures, handling }: Statistics): ShareRow[] {
  const { steps, timing } = figures
  const { talked, faced, promised, promiseDue } = handling
  const due = timing['on-time'] + timing.late + timing.overdue
  const rows: ShareRow[] = [
    { label: '立案率', count: steps.filed, of: steps.received, filter: { step: 'filed' } },
    { label: '办复率', count: steps.answered, of: steps.filed, filter: { step: 'answered' } },
    { label: '按期率', count: timing['on-time'], of: due, filter: { timing: 'on-time' } },
    { label: '面商率', count: faced, of: sum(talked), filter: { faced: 'only' } },
    { label: '沟通率', count: talked.yes, of: sum(talked), filter: { talked: 'yes' } },
    ...RATED_ASPECTS.map((aspect) => ({
      label: SATISFIED_LABELS[aspect],
      count: handling[aspect].satisfied,
      of: sum(handling[aspect]),
      filter: { [aspect]: 'satisfied' as const },
    })),
    { label: '承诺兑现率', count: promised.kept, of: promiseDue, filter: { promise: 'kept' } },
  ]
  return rows.filter(({ of }) => of > 0)
}
