'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { WITHDRAW_REASONS } from '#db/states'
import type { PublishedRow } from '#domain/publication/list-published'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS, WITHDRAW_REASON_LABELS } from '#lib/labels'
import { MAX_PUBLIC_NOTE } from '#domain/edition/text-rules'

import { otherIssue } from '../../../_lib/failures.ts'
import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'

/** Takes an article down: the reason from the list, and the words its page keeps. */
export function WithdrawForm({
  form,
  title,
  underWay,
}: {
  form: ActionForm
  title: string
  /** The correction or update that is being worked on. */
  underWay: PublishedRow['open']
}) {
  const id = useId()
  const { issues, failure, typed } = form
  return (
    <FoldedForm word="撤稿" title={title} plain inline form={form} send="确定撤稿">
      <label htmlFor={`${id}-reason`}>撤稿原因</label>
      <Select
        id={`${id}-reason`}
        name="reason"
        defaultValue={typed('reason')}
        {...issueProps(`${id}-reason-issue`, issues['reason'])}
      >
        <option value="">请选择</option>
        {WITHDRAW_REASONS.map((one) => (
          <option key={one} value={one}>
            {WITHDRAW_REASON_LABELS[one]}
          </option>
        ))}
      </Select>
      <FieldIssue id={`${id}-reason-issue`} issues={issues['reason']} />
      <label htmlFor={`${id}-note`}>给读者的说明</label>
      <TextArea
        id={`${id}-note`}
        name="publicNote"
        rows={3}
        maxLength={MAX_PUBLIC_NOTE}
        defaultValue={typed('publicNote')}
        {...issueProps(`${id}-note-issue`, issues['publicNote'])}
      />
      <FieldIssue id={`${id}-note-issue`} issues={issues['publicNote'] ?? otherIssue(failure)} />
      <HelpText>马上从网上撤下；原网址留下原因和这段说明。</HelpText>
      {underWay && (
        <HelpText tone="late">
          有一稿{EDITION_KIND_LABELS[underWay.kind]}在办（{EDITION_STATE_LABELS[underWay.state]}
          ）：撤稿以后可以接着办，文章恢复了才能发布。
        </HelpText>
      )}
    </FoldedForm>
  )
}
