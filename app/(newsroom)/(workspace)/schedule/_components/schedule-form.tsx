'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

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
  suggested: { day: string; time: string }
  then: string
}) {
  const id = useId()
  const [day, setDay] = useState(suggested.day)
  const [time, setTime] = useState(suggested.time)
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const putOnCalendar = () =>
    run(
      (requestKey) => schedule({ ...place, day, time, requestKey }),
      () => window.location.assign(then),
    )
  return (
    <FoldedForm word="排期" title={title} busy={busy} send="确定排期" onSend={putOnCalendar}>
      <label htmlFor={`${id}-day`}>发布日期</label>
      <input
        id={`${id}-day`}
        type="date"
        className="input"
        required
        min={suggested.day}
        value={day}
        onChange={({ target }) => setDay(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <label htmlFor={`${id}-time`}>发布时间（北京时间）</label>
      <input
        id={`${id}-time`}
        type="time"
        className="input"
        required
        value={time}
        onChange={({ target }) => setTime(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
