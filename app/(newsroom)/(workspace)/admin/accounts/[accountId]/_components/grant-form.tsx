'use client'

import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { FieldIssue } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'
import type { Role } from '#db/states'

import { useFoldedMove } from '../../../_lib/use-folded-move.ts'
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
  const [values, setValues] = useState(NO_GRANT)
  const { round, busy, issues, other, send } = useFoldedMove()
  return (
    <FoldedForm
      key={round}
      word="授予角色"
      title={name}
      send="授予"
      busy={busy}
      onSend={() =>
        send(
          () => grant({ accountId, ...values }),
          () => setValues(NO_GRANT),
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
