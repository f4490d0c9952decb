import { MATTER_STEPS, type MatterState } from '#db/matter-states'
import type { SessionFigures } from '#domain/matter/session-figures'
import { TIMINGS } from '#domain/matter/steps'
import { MATTER_STATE_LABELS, MATTER_STEP_LABELS, MOVER_KIND_LABELS } from '#lib/matter-labels'
import { formatClass, TIMING_LABELS } from '#lib/proposal-standing'

export const formatPublication = ({
  publishedAt,
  isWaiting,
}: {
  publishedAt: Date | null
  isWaiting: boolean
}): string => {
  if (publishedAt === null) return '没有公布'
  return isWaiting ? '已公布，有改动等公布' : '已公布'
}

interface FigureRow {
  label: string
  count: number
  /** The filter of the list below that leaves just these. */
  query: string
}

const OUTCOMES: readonly MatterState[] = [
  'received',
  'declined',
  'returned',
  'merged',
  'diverted',
  'revoked',
]

/** The figures of a session in groups; each opens the rows that it counts, where the list has a filter for them. */
export function groupFigures(figures: SessionFigures): { title: string; rows: FigureRow[] }[] {
  const { steps, cases, states, byCategory, byMoverKind, byClass, timing } = figures
  return [
    {
      title: '环节',
      rows: [
        ...MATTER_STEPS.map((step) => ({
          label: MATTER_STEP_LABELS[step],
          count: steps[step],
          query: `step=${step}`,
        })),
        { label: '并案以后', count: cases, query: 'step=filed' },
      ],
    },
    {
      title: '审查结果',
      rows: OUTCOMES.map((state) => ({
        label: MATTER_STATE_LABELS[state],
        count: states[state] ?? 0,
        query: `state=${state}`,
      })),
    },
    {
      title: '类别（立案的）',
      rows: byCategory.map(({ category, count }) => ({
        label: category,
        count,
        query: `category=${encodeURIComponent(category)}`,
      })),
    },
    {
      title: '提案者（立案的）',
      rows: byMoverKind.map(({ moverKind, count }) => ({
        label: MOVER_KIND_LABELS[moverKind],
        count,
        query: `mover=${moverKind}`,
      })),
    },
    {
      title: '办理结果',
      rows: byClass.map(({ resultClass, count }) => ({
        label: formatClass(resultClass),
        count,
        query: `class=${resultClass}`,
      })),
    },
    {
      title: '期限（交办件）',
      rows: TIMINGS.map((kind) => ({
        label: TIMING_LABELS[kind],
        count: timing[kind],
        query: `timing=${kind}`,
      })),
    },
  ].filter(({ rows }) => rows.some(({ count }) => count > 0))
}
