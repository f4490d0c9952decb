'use client'

import { useRouter } from 'next/navigation'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'

import { otherIssue } from '../../../../../_lib/failures.ts'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { change } from '../../actions.ts'

/** A person's name and division. */
export function ChangeForm({
  account: { accountId, displayName, divisionCode },
  divisions,
}: {
  account: { accountId: number; displayName: string; divisionCode: string }
  divisions: readonly DivisionChoice[]
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(change, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  const { issues, failure, typed } = form
  return (
    <FoldedForm word="改姓名、单位" title={displayName} send="保存" form={form}>
      <Labelled label="姓名">
        <Input
          name="displayName"
          defaultValue={typed('displayName', displayName)}
          maxLength={30}
          {...issueProps('change-name', issues['displayName'])}
        />
      </Labelled>
      <FieldIssue id="change-name" issues={issues['displayName']} />
      <Labelled label="单位">
        <DivisionSelect
          name="divisionCode"
          divisions={divisions}
          value={typed('divisionCode', divisionCode)}
          {...issueProps('change-division', issues['divisionCode'])}
        />
      </Labelled>
      <FieldIssue id="change-division" issues={issues['divisionCode'] ?? otherIssue(failure)} />
      <HelpText>已经见报、发布的署名不跟着改。</HelpText>
    </FoldedForm>
  )
}
