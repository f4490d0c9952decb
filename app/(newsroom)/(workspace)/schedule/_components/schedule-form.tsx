'use client'

import { HelpText } from '#components/ui/help-text'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { schedule } from '../actions.ts'

/** Sets the day and time, in Shanghai, at which an edition goes live by itself, or changes them in one step. */
export function ScheduleForm({
  title,
  target,
  suggested,
  earliest,
  dated = false,
  then,
}: {
  title: string
  target: EditionRef
  suggested: Moment
  /** Today. */
  earliest: string
  /** Whether it has a time already. */
  dated?: boolean
  then: string
}) {
  const form = useActionForm(bindOnce(schedule, target), { onward: then })
  return (
    <FoldedForm
      word={dated ? '改时间' : '排期'}
      title={title}
      form={form}
      send={dated ? '改到这时' : '确定排期'}
    >
      <MomentFields
        labels={{ day: '发布日期', time: '发布时间（北京时间）' }}
        suggested={suggested}
        earliest={earliest}
        form={form}
      />
      {dated && <HelpText>作者只收到一条“改到”的通知。</HelpText>}
    </FoldedForm>
  )
}
