'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useFoldedMove } from '../../_lib/use-folded-move.ts'
import { rename } from '../actions.ts'

/** Another name for a run; the name of a run of the same place makes one of the two. */
export function RenameForm({ divisionCode, name }: { divisionCode: string; name: string }) {
  const id = useId()
  const [to, setTo] = useState(name)
  const { round, busy, refusal, send } = useFoldedMove()
  const issues = refusal ? (refusal.issues['to'] ?? [refusal.message]) : undefined
  return (
    <FoldedForm
      key={round}
      word="改名"
      title={name}
      send="改名"
      busy={busy}
      onSend={() => send(() => rename({ divisionCode, from: name, to }))}
    >
      <label className="labelled">
        <span>系列名</span>
        <input
          className="input"
          value={to}
          maxLength={30}
          onChange={({ target }) => setTo(target.value)}
          {...issueProps(id, issues)}
        />
      </label>
      <FieldIssue id={id} issues={issues} />
      <p className="hint">
        写成同一地区已有的系列名，两个就并成一个。以后标题还用旧名的，也算进来。
      </p>
    </FoldedForm>
  )
}
