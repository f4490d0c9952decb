'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { FieldIssue } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'
import type { Role } from '#db/states'

import { useMove } from '../../../../_lib/use-move.ts'
import { grant } from '../../actions.ts'
import { GrantFields, NO_GRANT } from '../../_components/grant-fields.tsx'

/** Gives a person one more role. */
export function GrantForm({
  accountId,
  name,
  roles,
  divisions,
}: {
  accountId: number
  name: string
  roles: readonly Role[]
  divisions: readonly DivisionChoice[]
}) {
  const router = useRouter()
  const [values, setValues] = useState(NO_GRANT)
  // A form that did its work folds again: it is made anew.
  const [round, setRound] = useState(0)
  const { busy, refusal, run } = useMove({ again: true })
  const issues = refusal?.issues ?? {}
  const other = refusal && Object.keys(issues).length === 0 ? [refusal.message] : undefined
  return (
    <FoldedForm
      key={round}
      word="授予角色"
      title={name}
      send="授予"
      busy={busy}
      onSend={() =>
        run(
          () => grant({ accountId, ...values }),
          () => {
            setValues(NO_GRANT)
            setRound(round + 1)
            router.refresh()
          },
        )
      }
    >
      <GrantFields
        id="grant"
        values={values}
        roles={roles}
        divisions={divisions}
        issues={{ divisionCode: [], ...issues }}
        onChange={setValues}
      />
      <FieldIssue id="grant-issue" issues={other} />
    </FoldedForm>
  )
}
