'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useFoldedMove } from '../../../_lib/use-folded-move.ts'
import { cover } from '../../actions.ts'

const EMPTY = { coverId: 0, startsOn: '', endsOn: '', note: '' }

/** Who stands in, from when to when, and why. */
export function CoverForm({
  accountId,
  name,
  people,
}: {
  accountId: number
  name: string
  people: readonly { id: number; word: string }[]
}) {
  const [values, setValues] = useState(EMPTY)
  const { round, busy, issues, other, send } = useFoldedMove()
  const set = (given: Partial<typeof EMPTY>) => setValues({ ...values, ...given })
  return (
    <FoldedForm
      key={round}
      word="安排代班"
      title={name}
      send="安排"
      busy={busy}
      onSend={() =>
        send(
          () => cover({ accountId, ...values }),
          () => setValues(EMPTY),
        )
      }
    >
      <label className="labelled">
        <span>谁来代班</span>
        <select
          className="pick"
          value={values.coverId}
          onChange={({ target }) => set({ coverId: Number(target.value) })}
          {...issueProps('cover-who', issues['coverId'])}
        >
          <option value={0}>请选择</option>
          {people.map(({ id, word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <FieldIssue id="cover-who" issues={issues['coverId']} />
      <div className="row">
        {(['startsOn', 'endsOn'] as const).map((part) => (
          <label key={part} className="labelled share">
            <span>{part === 'startsOn' ? '哪天开始' : '到哪天'}</span>
            <input
              className="input"
              type="date"
              value={values[part]}
              onChange={({ target }) => set({ [part]: target.value })}
              {...issueProps(`cover-${part}`, issues[part])}
            />
          </label>
        ))}
      </div>
      <FieldIssue id="cover-startsOn" issues={issues['startsOn']} />
      <FieldIssue id="cover-endsOn" issues={issues['endsOn']} />
      <label className="labelled">
        <span>原因</span>
        <input
          className="input"
          value={values.note}
          maxLength={100}
          placeholder="年休假"
          onChange={({ target }) => set({ note: target.value })}
          {...issueProps('cover-note', issues['note'])}
        />
      </label>
      <FieldIssue id="cover-note" issues={issues['note'] ?? other} />
    </FoldedForm>
  )
}
