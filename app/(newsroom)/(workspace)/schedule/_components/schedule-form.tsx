'use client'

import { useState } from 'react'

import { FoldedForm } from '#components/form/folded-form'

import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'
import type { DraftPlace } from '../../_lib/form-schemas.ts'
import { useMove } from '../../_lib/use-move.ts'
import { schedule } from '../actions.ts'

/** Sets the day and time, in Shanghai, at which a piece goes live by itself. */
export function ScheduleForm({
  title,
  place,
  suggested,
  then,
}: {
  title: string
  place: DraftPlace
  suggested: Moment
  then: string
}) {
  const [moment, setMoment] = useState(suggested)
  const { busy, refusal, run } = useMove()
  const putOnCalendar = () =>
    run(
      (requestKey) => schedule({ ...place, ...moment, requestKey }),
      () => window.location.assign(then),
    )
  return (
    <FoldedForm word="排期" title={title} busy={busy} send="确定排期" onSend={putOnCalendar}>
      <MomentFields
        words={{ day: '发布日期', time: '发布时间（北京时间）' }}
        value={moment}
        earliest={suggested.day}
        issues={refusal ? [refusal.message] : undefined}
        onChange={setMoment}
      />
    </FoldedForm>
  )
}
