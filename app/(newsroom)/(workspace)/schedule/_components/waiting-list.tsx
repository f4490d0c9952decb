import type { ScheduledRow } from '#domain/publication/list-scheduled'
import { formatMoment, shanghaiDay } from '#lib/dates'

import { MoveButton } from '../../_components/move-button.tsx'
import { ReasonMove } from '../../_components/reason-move.tsx'
import { sendBack } from '../../review/actions.ts'
import { suggestTime } from '../_lib/suggest-time.ts'
import { CALENDAR, WAITING } from '../_lib/calendar-path.ts'
import { publish } from '../actions.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { WaitingLine } from './waiting-line.tsx'

/** What every level approved and nobody has set a time for. */
export function WaitingList({ rows, now }: { rows: readonly ScheduledRow[]; now: Date }) {
  return rows.map((row) => {
    const { editionId, lockVersion, headline } = row
    const shared = { title: headline, target: { editionId, lockVersion } }
    const then = `/schedule?decided=${editionId}`
    return (
      <WaitingLine
        key={editionId}
        row={row}
        heading="h2"
        mark={<span>{formatMoment(row.passedAt ?? row.since, now)} 通过</span>}
      >
        <MoveButton
          {...shared}
          label="发布"
          kind="primary"
          size="small"
          ask={publish}
          then={then}
          late={`${WAITING}&late=${editionId}`}
        />
        <ScheduleForm
          {...shared}
          suggested={suggestTime(now)}
          earliest={shanghaiDay(now)}
          then={`${CALENDAR}&decided=${editionId}`}
        />
        <ReasonMove
          {...shared}
          buttonLabel="退回修改"
          label="退回的理由"
          ask={sendBack}
          then={then}
        />
      </WaitingLine>
    )
  })
}
