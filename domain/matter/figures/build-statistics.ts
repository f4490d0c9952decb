import type { Queryable } from '#db/client'
import { formatPart } from '#lib/format-figures'
import { formatPlenary } from '#lib/format-plenary'
import { textCell, type PlainCell } from '#lib/formats/text-workbook'
import { TIMING_LABELS } from '#lib/proposal-standing'

import type { Actor } from '../../account/actor.ts'
import { buildWorkbook } from '../../worker/build-workbook.ts'
import { isShare, type ComparedCell } from './compare-figures.ts'
import { compareSessions } from './compare-sessions.ts'
import { getStatistics } from './get-statistics.ts'
import { groupFigures, listShares } from './group-figures.ts'
import { loadSession } from '../lock-session.ts'
import { TIMINGS } from '../steps.ts'

const number = (value: number): PlainCell => ({ value })
const head = (...names: string[]): PlainCell[] =>
  names.map((value) => ({ value, fontWeight: 'bold' }))

/** A share in words, with what it is of. */
const cellOf = (cell: ComparedCell): PlainCell | null => {
  if (cell === null) return null
  return isShare(cell)
    ? textCell(`${formatPart(cell.count, cell.of)}（${cell.count}/${cell.of}）`)
    : number(cell.count)
}

/** The statistics of a session as an Excel file, with those of the last sessions beside each other, for who may see its register. */
export async function buildStatistics(
  db: Queryable,
  { actor, sessionId, now }: { actor: Actor; sessionId: number; now: Date },
): Promise<{ bytes: Buffer; name: string }> {
  const session = await loadSession(db, { actor, sessionId })
  const statistics = await getStatistics(db, { sessionId, now })
  const { byUnit } = statistics.handling
  const { sessions, groups } = await compareSessions(db, { session, now })
  const bytes = await buildWorkbook([
    {
      sheet: '数字',
      columns: [{ width: 24 }, { width: 30 }, { width: 10 }],
      stickyRowsCount: 1,
      data: [
        head('分组', '项目', '件'),
        ...groupFigures(statistics).flatMap(({ title, rows }) =>
          rows.map(({ label, count }) => [textCell(title), textCell(label), number(count)]),
        ),
      ],
    },
    {
      sheet: '比率',
      columns: [{ width: 24 }, { width: 10 }, { width: 10 }, { width: 10 }],
      stickyRowsCount: 1,
      data: [
        head('项目', '件', '共', '比率'),
        ...listShares(statistics).map((row) => [
          textCell(row.label),
          number(row.count),
          number(row.of),
          textCell(formatPart(row.count, row.of)),
        ]),
      ],
    },
    {
      sheet: '承办单位',
      columns: [{ width: 30 }, ...[1, ...TIMINGS].map(() => ({ width: 14 }))],
      stickyRowsCount: 1,
      data: [
        head('承办单位', '件', ...TIMINGS.map((timing) => TIMING_LABELS[timing])),
        ...byUnit.map((unit) => [
          textCell(unit.name),
          number(unit.count),
          ...TIMINGS.map((timing) => number(unit[timing])),
        ]),
      ],
    },
    {
      sheet: '历次',
      columns: [{ width: 24 }, { width: 30 }, ...sessions.map(() => ({ width: 18 }))],
      stickyRowsCount: 1,
      data: [
        head('分组', '项目', ...sessions.map(formatPlenary)),
        ...groups.flatMap(({ title, rows }) =>
          rows.map(({ label, cells }) => [textCell(title), textCell(label), ...cells.map(cellOf)]),
        ),
      ],
    },
  ])
  return { bytes, name: `${session.divisionName}政协${formatPlenary(session)}提案统计` }
}
