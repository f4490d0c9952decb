import writeWorkbook, { type Row } from 'write-excel-file/node'

import type { Queryable } from '#db/client'
import { shanghaiDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { TIMING_LABELS } from '#lib/proposal-standing'

import type { Actor } from '../account/actor.ts'
import { formatShare, groupFigures, listShares, type Statistics } from './group-figures.ts'
import { getHandlingFigures } from './handling-figures.ts'
import { loadSession } from './lock-session.ts'
import { getSessionFigures } from './session-figures.ts'
import { TIMINGS } from './steps.ts'

/** The statistics of a session as they stand today. */
export async function getStatistics(
  db: Queryable,
  { sessionId, now }: { sessionId: number; now: Date },
): Promise<Statistics> {
  const question = { sessionId, today: shanghaiDay(now) }
  const [figures, handling] = await Promise.all([
    getSessionFigures(db, question),
    getHandlingFigures(db, question),
  ])
  return { figures, handling }
}

/** Words are text, so that Excel takes none for a formula. */
const words = (value: string) => ({ value, type: String })
const number = (value: number) => ({ value, type: Number })
const head = (...names: string[]): Row =>
  names.map((value) => ({ value, fontWeight: 'bold' as const }))

/** The statistics of a session as an Excel file, for who may see its register. */
export async function buildStatistics(
  db: Queryable,
  { actor, sessionId, now }: { actor: Actor; sessionId: number; now: Date },
): Promise<{ bytes: Buffer; name: string }> {
  const session = await loadSession(db, { actor, sessionId })
  const statistics = await getStatistics(db, { sessionId, now })
  const { byUnit } = statistics.handling
  const bytes = await writeWorkbook([
    {
      sheet: '数字',
      columns: [{ width: 24 }, { width: 30 }, { width: 10 }],
      stickyRowsCount: 1,
      data: [
        head('分组', '项目', '件'),
        ...groupFigures(statistics).flatMap(({ title, rows }) =>
          rows.map(({ label, count }): Row => [words(title), words(label), number(count)]),
        ),
      ],
    },
    {
      sheet: '比率',
      columns: [{ width: 24 }, { width: 10 }, { width: 10 }, { width: 10 }],
      stickyRowsCount: 1,
      data: [
        head('项目', '件', '共', '比率'),
        ...listShares(statistics).map((row): Row => [
          words(row.label),
          number(row.count),
          number(row.of),
          words(formatShare(row)),
        ]),
      ],
    },
    {
      sheet: '承办单位',
      columns: [{ width: 30 }, ...[1, ...TIMINGS].map(() => ({ width: 14 }))],
      stickyRowsCount: 1,
      data: [
        head('承办单位', '件', ...TIMINGS.map((timing) => TIMING_LABELS[timing])),
        ...byUnit.map((unit): Row => [
          words(unit.name),
          number(unit.count),
          ...TIMINGS.map((timing) => number(unit[timing])),
        ]),
      ],
    },
  ]).toBuffer()
  return { bytes, name: `${session.divisionName}政协${formatPlenary(session)}提案统计` }
}
