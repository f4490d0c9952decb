import { ButtonLink } from '#components/ui/button'
import { Headline } from '#components/ui/headline'
import type { Actor } from '#domain/account/actor'
import { overdueBefore } from '#domain/publication/find-overdue'
import { countPublishedDays } from '#domain/publication/count-published-days'
import {
  listScheduled,
  listScheduledBetween,
  MAX_DATED,
  type ScheduledRow,
} from '#domain/publication/list-scheduled'
import { addDays, formatDay, shanghaiDay, shanghaiInstant } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { database } from '#server/database'

import { CALENDAR } from '../_lib/calendar-path.ts'
import { freeSlots } from '../_lib/free-slots.ts'
import { slotOf, weekOf } from '../_lib/week.ts'
import type { NamedEdition } from './calendar-edition.tsx'
import { WeekCalendar } from './week-calendar.tsx'

/** One week with what goes live in it and how much went live, the ways to the weeks around, and what has no time yet. */
export async function ScheduledWeek({
  actor,
  now,
  asked,
  counts,
}: {
  actor: Actor
  now: Date
  /** A day of the week that the address asks for. */
  asked: string | undefined
  counts: { approved: number }
}) {
  const week = weekOf(asked, shanghaiDay(now))
  const [monday = '', sunday = ''] = [week[0], week[6]]
  const [from, until] = [monday, addDays(sunday, 1)].map((day) => shanghaiInstant(day, '00:00'))
  const span = { actor, from: from ?? now, until: until ?? now }
  const [dated, { rows: undated }, published] = await Promise.all([
    listScheduledBetween(database(), span),
    listScheduled(database(), { actor, state: 'approved' }),
    countPublishedDays(database(), span),
  ])
  const taken = dated.flatMap(({ scheduledAt }) => (scheduledAt ? [slotOf(scheduledAt)] : []))
  const offers = freeSlots(week, { now: slotOf(now), taken, count: undated.length })
  const late = overdueBefore(now)
  const way = (day: string) => `${CALENDAR}&week=${day}`
  return (
    <>
      <nav className="flex flex-wrap items-center gap-2 py-3 max-md:hidden" aria-label="前后的一周">
        <ButtonLink size="small" square href={way(addDays(monday, -7))} aria-label="前一周">
          ‹
        </ButtonLink>
        <b>
          {formatDay(monday)}至{formatDay(sunday, Number(monday.slice(0, 4)))}
        </b>
        <ButtonLink size="small" square href={way(addDays(monday, 7))} aria-label="后一周">
          ›
        </ButtonLink>
        <ButtonLink size="small" kind="quiet" href={CALENDAR}>
          本周
        </ButtonLink>
        <span className="text-xs text-ink-2">
          {dated.length} 篇定了时间{dated.length > 0 && '，拖到哪儿就改到哪儿'}
          {dated.length === MAX_DATED && `，只显示最早的 ${MAX_DATED} 篇，其余的在下面`}
        </span>
      </nav>
      <WeekCalendar
        week={week}
        now={slotOf(now)}
        dated={dated.flatMap((row) =>
          row.scheduledAt
            ? [
                {
                  ...editionOf(row),
                  at: slotOf(row.scheduledAt),
                  late: row.scheduledAt < late,
                },
              ]
            : [],
        )}
        published={published}
        undated={undated.map((row, index) => ({
          ...editionOf(row),
          type: ACTIVITY_TYPE_LABELS[row.type],
          offer: offers[index] ?? null,
        }))}
        undatedCount={counts.approved}
      />
    </>
  )
}

const editionOf = ({
  editionId,
  lockVersion,
  headline,
  divisionName,
}: ScheduledRow): NamedEdition => ({
  editionId,
  lockVersion,
  title: headline,
  headline: <Headline text={headline} />,
  divisionName,
})
