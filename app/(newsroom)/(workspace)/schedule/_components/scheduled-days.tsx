import { LinesHead } from '#components/ui/list-line'
import type { ScheduledRow } from '#domain/publication/list-scheduled'
import { shanghaiDay } from '#lib/dates'

import { MoveButton } from '../../_components/move-button.tsx'
import { calendarDays } from '../_lib/calendar-days.ts'
import { CALENDAR } from '../_lib/calendar-path.ts'
import { unschedule } from '../actions.ts'
import { PublishNow } from './publish-now.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { WaitingLine } from './waiting-line.tsx'

/** What has a time, by day; the whole of the calendar where there is no room for a week. */
export function ScheduledDays({ rows, now }: { rows: readonly ScheduledRow[]; now: Date }) {
  return calendarDays(rows, now).map(({ label, day, lines }) => (
    <section key={label}>
      <LinesHead>
        {label} <small>{lines.length} 篇</small>
      </LinesHead>
      {lines.map(({ row, time, overdue }) => {
        const { editionId, lockVersion, headline } = row
        const shared = { title: headline, target: { editionId, lockVersion } }
        const then = `${CALENDAR}&decided=${editionId}`
        const mark = (
          <span className={overdue ? 'font-semibold text-cinnabar' : undefined}>
            {time} 发布{overdue && '，已过时间'}
          </span>
        )
        return (
          <WaitingLine key={editionId} row={row} mark={mark}>
            <ScheduleForm
              {...shared}
              dated
              suggested={{ day, time }}
              earliest={shanghaiDay(now)}
              then={then}
            />
            <PublishNow {...shared} then={then} />
            <MoveButton
              {...shared}
              label="取消排期"
              size="small"
              ask={unschedule}
              then={then}
              late={`${CALENDAR}&late=${editionId}`}
            />
          </WaitingLine>
        )
      })}
    </section>
  ))
}
