'use client'

import { useState } from 'react'

import { FoldedForm } from '#components/form/folded-form'

import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'
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
  suggested: Moment
}) {
  const [moment, setMoment] = useState(suggested)
  const { busy, refusal, run } = useMove()
  const putFirst = () =>
    run(
      (requestKey) => pin({ articleId, ...moment, requestKey }),
      () => window.location.assign('/published'),
    )
  return (
    <FoldedForm word="置顶" title={title} plain busy={busy} send="确定置顶" onSend={putFirst}>
      <MomentFields
        words={{ day: '置顶到哪天', time: '几点（北京时间）' }}
        value={moment}
        issues={refusal ? [refusal.message] : undefined}
        onChange={setMoment}
      />
      <p className="hint">首页和本地区的页面上排在最前，到时间自己落下来。</p>
    </FoldedForm>
  )
}
