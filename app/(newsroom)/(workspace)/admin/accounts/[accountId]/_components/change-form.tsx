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
import type { Account } from './account-facts.tsx'

/** A person's name, division, unit and mobile number, of which only the mask is known here. */
export function ChangeForm({
  account: { accountId, displayName, divisionCode, unit, mobile },
  divisions,
}: {
  account: Pick<Account, 'accountId' | 'displayName' | 'divisionCode' | 'unit' | 'mobile'>
  divisions: readonly DivisionChoice[]
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(change, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  const { issues, failure, typed } = form
  return (
    <FoldedForm word="改姓名、区划" title={displayName} send="保存" form={form}>
      <Labelled label="姓名">
        <Input
          name="displayName"
          defaultValue={typed('displayName', displayName)}
          maxLength={30}
          {...issueProps('change-name', issues['displayName'])}
        />
      </Labelled>
      <FieldIssue id="change-name" issues={issues['displayName']} />
      <Labelled label="区划">
        <DivisionSelect
          label="区划"
          name="divisionCode"
          divisions={divisions}
          value={typed('divisionCode', divisionCode)}
          {...issueProps('change-division', issues['divisionCode'])}
        />
      </Labelled>
      <FieldIssue id="change-division" issues={issues['divisionCode'] ?? otherIssue(failure)} />
      <Labelled label="单位">
        <Input
          name="unit"
          defaultValue={typed('unit', unit ?? '')}
          maxLength={60}
          {...issueProps('change-unit', issues['unit'])}
        />
      </Labelled>
      <FieldIssue id="change-unit" issues={issues['unit']} />
      <Labelled label={mobile ? `手机（现在是 ${mobile}，不改就空着）` : '手机（可以不填）'}>
        <Input
          name="mobile"
          type="tel"
          autoComplete="off"
          defaultValue={typed('mobile')}
          maxLength={20}
          {...issueProps('change-mobile', issues['mobile'])}
        />
      </Labelled>
      <FieldIssue id="change-mobile" issues={issues['mobile']} />
      <HelpText>已经见报、发布的署名不跟着改。</HelpText>
    </FoldedForm>
  )
}
