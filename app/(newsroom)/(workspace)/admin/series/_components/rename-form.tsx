'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'

import { otherIssue } from '../../../../_lib/failures.ts'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { rename } from '../actions.ts'

/** Another name for a run; the name of a run of the same place makes one of the two. */
export function RenameForm({ divisionCode, name }: { divisionCode: string; name: string }) {
  const id = useId()
  const router = useRouter()
  const form = useActionForm(bindOnce(rename, { divisionCode, from: name }), {
    again: true,
    done: () => router.refresh(),
  })
  const issues = form.issues['to'] ?? otherIssue(form.failure)
  return (
    <FoldedForm word="改名" title={name} send="改名" form={form}>
      <Labelled label="系列名">
        <Input
          name="to"
          defaultValue={form.typed('to', name)}
          maxLength={30}
          {...issueProps(id, issues)}
        />
      </Labelled>
      <FieldIssue id={id} issues={issues} />
      <HelpText>写成同一地区已有的系列名，两个就并成一个。以后标题还用旧名的，也算进来。</HelpText>
    </FoldedForm>
  )
}
