'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { TextArea } from '#components/ui/text-area'
import { MAX_PUBLIC_NOTE } from '#domain/edition/text-rules'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { acceptRequest } from '../actions.ts'

/** Accepts a request: a correction whose note begins with what was asked, or the one under way. */
export function AcceptForm({
  requestId,
  title,
  text,
  vacancy,
  underWay,
}: {
  requestId: number
  title: string
  text: string
  /** What keeps the correction from its readers. */
  vacancy: string | undefined
  /** A correction of the article is being written already. */
  underWay: boolean
}) {
  const id = useId()
  const form = useActionForm(
    bindOnce(acceptRequest, { requestId }),
    underWay ? { onward: '/published?list=requests' } : {},
  )
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm
      word={underWay ? '归到在办的更正' : '开更正'}
      title={title}
      form={form}
      send={underWay ? '确定' : '去写更正'}
    >
      {underWay ? (
        <>
          <input type="hidden" name="publicNote" value="" />
          <HelpText>申请人会看到已经开了更正；对方说的这一处，请写进在办的那一稿。</HelpText>
        </>
      ) : (
        <>
          <label htmlFor={id}>更正说明，读者会看到</label>
          <TextArea
            id={id}
            name="publicNote"
            rows={4}
            maxLength={MAX_PUBLIC_NOTE}
            defaultValue={form.typed('publicNote', text.slice(0, 300))}
            {...issueProps(`${id}-issue`, issues)}
          />
          {vacancy && <HelpText tone="late">{vacancy}</HelpText>}
          <HelpText>先放了申请人的话，请改成给读者看的说明。</HelpText>
        </>
      )}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
