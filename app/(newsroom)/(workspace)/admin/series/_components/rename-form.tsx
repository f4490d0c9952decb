'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../../_lib/use-move.ts'
import { rename } from '../actions.ts'

/** Another name for a run; the name of a run of the same place makes one of the two. */
export function RenameForm({ divisionCode, name }: { divisionCode: string; name: string }) {
  const router = useRouter()
  const id = useId()
  const [to, setTo] = useState(name)
  // A form that did its work folds again: it is made anew.
  const [round, setRound] = useState(0)
  const { busy, refusal, run } = useMove({ again: true })
  const issues = refusal ? (refusal.issues['to'] ?? [refusal.message]) : undefined
  return (
    <FoldedForm
      key={round}
      word="改名"
      title={name}
      send="改名"
      busy={busy}
      onSend={() =>
        run(
          () => rename({ divisionCode, from: name, to }),
          () => {
            setRound(round + 1)
            router.refresh()
          },
        )
      }
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
