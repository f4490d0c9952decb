'use client'

import { useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useFoldedMove } from '../../../_lib/use-folded-move.ts'
import { change } from '../../actions.ts'

/** What a person is called and where he works. */
export function ChangeForm({
  account,
  divisions,
}: {
  account: { accountId: number; displayName: string; divisionCode: string }
  divisions: readonly DivisionChoice[]
}) {
  const [values, setValues] = useState(account)
  const { round, busy, issues, other, send } = useFoldedMove()
  return (
    <FoldedForm
      key={round}
      word="改姓名、单位"
      title={account.displayName}
      send="保存"
      busy={busy}
      onSend={() => send(() => change(values))}
    >
      <label className="labelled">
        <span>姓名</span>
        <input
          className="input"
          value={values.displayName}
          maxLength={30}
          onChange={({ target }) => setValues({ ...values, displayName: target.value })}
          {...issueProps('change-name', issues['displayName'])}
        />
      </label>
      <FieldIssue id="change-name" issues={issues['displayName']} />
      <label className="labelled">
        <span>单位</span>
        <DivisionSelect
          divisions={divisions}
          value={values.divisionCode}
          onChoose={(divisionCode) => setValues({ ...values, divisionCode })}
          {...issueProps('change-division', issues['divisionCode'])}
        />
      </label>
      <FieldIssue id="change-division" issues={issues['divisionCode'] ?? other} />
      <p className="hint">已经见报、发布的署名不跟着改。</p>
    </FoldedForm>
  )
}
