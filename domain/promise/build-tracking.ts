import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { dayColumn, textSheet, type TextColumn } from '#lib/formats/text-workbook'
import { PROMISE_END_LABELS } from '#lib/promise-labels'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { buildWorkbook } from '../worker/build-workbook.ts'
import { describePromise } from './describe-promise.ts'
import { isVisibleTo, selectPromises } from './list-promises.ts'
import { seesPromises } from './policy.ts'
import { isOpen, keptOn } from './promise-state.ts'

const MAX_ROWS = 10_000

type Tracked = Awaited<ReturnType<typeof selectPromises>>[number]

/** How it stands: its lamp, what is reported and waits, or how it ended. */
function describeProgress(row: Tracked, today: IsoDay): string {
  const { words } = describePromise(row, today)
  const { state, reported, reportWords } = row
  const waits = isOpen(state) && reported !== null
  const end = waits ? `报告${PROMISE_END_LABELS[reported]}，待确认` : ''
  return [words, end, reportWords ?? ''].filter((one) => one !== '').join('；')
}

/** The columns of B类跟踪登记表, as offices keep it; what is ours goes last. */
const columnsOn = (today: IsoDay): readonly TextColumn<Tracked>[] => [
  ['案号', 8, ({ number }) => number ?? ''],
  ['现办复类别', 12, ({ resultClass }) => resultClass ?? ''],
  ['案由', 40, ({ title }) => title],
  ['承诺事项', 40, ({ words }) => words],
  dayColumn('承诺时限', ({ dueOn }) => dueOn),
  ['进展', 40, (row) => describeProgress(row, today)],
  dayColumn('兑现日期', (row) => keptOn(row)),
  ['佐证', 40, ({ proof }) => proof?.headline ?? ''],
  ['承办单位', 24, ({ unit }) => unit],
  ['地区', 12, ({ division }) => division],
  [
    '届次',
    14,
    ({ term, session }) =>
      term === null || session === null ? '' : formatPlenary({ term, number: session }),
  ],
]

/** B类跟踪登记表: what was promised of proposals, for the unit and for who follows it, as an Excel file. */
export async function buildTracking(
  db: Queryable,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Buffer> {
  if (!seesPromises(actor)) throw new Refusal('forbidden', '承诺由承办单位和跟踪办理的人看')
  const rows = await selectPromises(db)
    .where(isVisibleTo(actor, eq(matters.kind, 'proposal')))
    .orderBy(promises.dueOn, promises.id)
    .limit(MAX_ROWS)
  return buildWorkbook([textSheet('B类跟踪登记表', columnsOn(shanghaiDay(now)), rows)])
}
