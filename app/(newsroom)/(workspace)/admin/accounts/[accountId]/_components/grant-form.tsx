'use client'

import { useRouter } from 'next/navigation'

import type { DivisionChoice } from '#components/form/division-select'
import { FieldIssue } from '#components/form/field-issue'
import type { Role } from '#db/states'

import { otherIssue } from '../../../../../_lib/failures.ts'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { grant } from '../../actions.ts'
import { GrantFields } from '../../_components/grant-fields.tsx'

/** Grants a person one more role. */
export function GrantForm({
  accountId,
  name,
  roles,
  divisions,
  units,
}: {
  accountId: number
  name: string
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
  units: readonly string[]
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(grant, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  return (
    <FoldedForm word="授予角色" title={name} send="授予" form={form}>
      <GrantFields
        id="grant"
        roles={roles}
        divisions={divisions}
        units={units}
        issues={{ divisionCode: [], ...form.issues }}
        typed={form.typed}
      />
      <FieldIssue id="grant-issue" issues={otherIssue(form.failure)} />
    </FoldedForm>
  )
}
