import { CountRows, type CountRow } from '#components/matter/count-rows'
import { formatClassOrNone, TIMING_LABELS } from '#lib/proposal-standing'
import { SectionHead } from '#components/ui/section-head'
import { PROMISED } from '#domain/matter/promised'
import type { ShownFigures } from '#domain/matter/shown-figures'
import {
  proposalListPath,
  type ProposalChoice,
  type SessionNumbers,
} from '#lib/addresses/proposal-paths'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import { PROMISED_LABELS } from '#lib/promise-labels'

import {
  categoryChoice,
  classChoice,
  moverChoice,
  OVERDUE_CHOICE,
  promiseChoice,
  unitChoice,
} from '../_lib/proposal-view.ts'

const UNITS = 10

interface SessionChartsProps {
  slug: string
  session: SessionNumbers
  figures: ShownFigures
  /** How many wait for an answer that is overdue. */
  overdue: number
}

/** The same proposals by what they are about, who moved them, who answers them and what became of them. */
export function SessionCharts({ slug, session, figures, overdue }: SessionChartsProps) {
  const { steps, byCategory, byMoverKind, byClass, byUnit, promised } = figures
  const row = (label: string, count: number, choice: ProposalChoice): CountRow => ({
    label,
    count,
    href: proposalListPath(slug, session, choice),
  })
  const late = overdue > 0 ? [row(TIMING_LABELS.overdue, overdue, OVERDUE_CHOICE)] : []
  const charts = [
    {
      id: 'categories',
      title: '按类别',
      note: '立案的',
      total: steps.filed,
      rows: byCategory.map(({ category, count }) => row(category, count, categoryChoice(category))),
    },
    {
      id: 'classes',
      title: '按办理结果',
      note: late.length > 0 ? '有答复的，和超期没有答复的' : '有答复的',
      rows: [
        ...byClass.map(({ resultClass, count }) =>
          row(formatClassOrNone(resultClass), count, classChoice(resultClass)),
        ),
        ...late,
      ],
    },
    {
      id: 'movers',
      title: '按提案者',
      note: '立案的',
      total: steps.filed,
      rows: byMoverKind.map(({ moverKind, count }) =>
        row(`${MOVER_KIND_LABELS[moverKind]}提案`, count, moverChoice(moverKind)),
      ),
    },
    {
      id: 'promises',
      title: '按承诺',
      note: '有承诺的，一件有几项的各算一次',
      rows: PROMISED.filter((one) => promised[one] > 0).map((one) =>
        row(`承诺${PROMISED_LABELS[one]}`, promised[one], promiseChoice(one)),
      ),
    },
    {
      id: 'units',
      title: '按承办单位',
      note: byUnit.length > UNITS ? `件数最多的${UNITS}个` : '主办、分办的',
      rows: byUnit
        .slice(0, UNITS)
        .map(({ unitId, name, count }) => row(name, count, unitChoice(unitId))),
    },
  ]
  return (
    <div className="section grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_1fr] elder:grid-cols-[1fr]">
      {charts
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, title, note, rows, total }) => (
          <section key={id} aria-labelledby={id}>
            <SectionHead id={id} title={title} note={note} />
            <CountRows caption={`提案${title}`} of={title.slice(1)} rows={rows} total={total} />
          </section>
        ))}
    </div>
  )
}
