'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../_lib/use-move.ts'
import { pin } from '../actions.ts'

/** Puts an article first until a day and time in Shanghai. */
export function PinForm({
  articleId,
  title,
  suggested,
}: {
  articleId: number
  title: string
  suggested: { day: string; time: string }
}) {
  const id = useId()
  const [day, setDay] = useState(suggested.day)
  const [time, setTime] = useState(suggested.time)
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const putFirst = () =>
    run(
      (requestKey) => pin({ articleId, day, time, requestKey }),
      () => window.location.assign('/published'),
    )
  return (
    <FoldedForm word="置顶" title={title} plain busy={busy} send="确定置顶" onSend={putFirst}>
      <label htmlFor={`${id}-day`}>置顶到哪天</label>
      <input
        id={`${id}-day`}
        type="date"
        className="input"
        required
        value={day}
        onChange={({ target }) => setDay(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <label htmlFor={`${id}-time`}>几点（北京时间）</label>
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
      <p className="hint">首页和本地区的页面上排在最前，到时间自己落下来。</p>
    </FoldedForm>
  )
}
