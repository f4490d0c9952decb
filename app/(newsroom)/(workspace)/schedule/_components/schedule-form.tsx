'use client'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { schedule } from '../actions.ts'

/** Sets the day and time, in Shanghai, at which an edition goes live by itself. */
export function ScheduleForm({
  title,
  target,
  suggested,
  then,
}: {
  title: string
  target: EditionRef
  suggested: Moment
  then: string
}) {
  const form = useActionForm(bindOnce(schedule, target), { onward: then })
  return (
    <FoldedForm word="排期" title={title} form={form} send="确定排期">
      <MomentFields
        labels={{ day: '发布日期', time: '发布时间（北京时间）' }}
        suggested={suggested}
        earliest={suggested.day}
        form={form}
      />
    </FoldedForm>
  )
}
