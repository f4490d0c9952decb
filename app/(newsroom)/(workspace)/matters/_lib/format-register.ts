import type { MatterState } from '#db/matter-states'
import type { SessionFigures } from '#domain/matter/session-figures'
import {
  MATTER_STATE_LABELS,
  MATTER_STEP_LABELS,
  MOVER_KIND_LABELS,
  RESULT_CLASS_LABELS,
} from '#lib/matter-labels'

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

const TIMING_LABELS = {
  'on-time': '按期答复',
  late: '超期答复',
  overdue: '超期未答复',
  running: '办理期内',
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
        ...Object.entries(steps).map(([step, count]) => ({
          label: MATTER_STEP_LABELS[step as keyof typeof steps],
          count,
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
        label: `${resultClass} ${RESULT_CLASS_LABELS[resultClass]}`,
        count,
        query: `class=${resultClass}`,
      })),
    },
    {
      title: '期限（交办件）',
      rows: Object.entries(timing).map(([kind, count]) => ({
        label: TIMING_LABELS[kind as keyof typeof timing],
        count,
        query: `timing=${kind}`,
      })),
    },
  ].filter(({ rows }) => rows.some(({ count }) => count > 0))
}
