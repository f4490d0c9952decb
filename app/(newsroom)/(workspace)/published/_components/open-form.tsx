'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'
import type { EditionKind } from '#db/states'
import { EDITION_KIND_WORDS } from '#lib/words'

import { useMove } from '../../_lib/use-move.ts'
import { open } from '../actions.ts'

/** Begins a correction or an update with the words readers will see, and leads to its form. */
export function OpenForm({
  kind,
  articleId,
  title,
  vacancy,
}: {
  kind: Exclude<EditionKind, 'new'>
  articleId: number
  title: string
  /** What keeps the edition from its readers. */
  vacancy: string | undefined
}) {
  const id = useId()
  const [publicNote, setNote] = useState('')
  const { busy, refusal, run } = useMove()
  const word = EDITION_KIND_WORDS[kind]
  const issues = refusal ? [refusal.message] : undefined
  const begin = () =>
    run(
      (requestKey) => open({ articleId, kind, publicNote, requestKey }),
      ({ editionId }) => window.location.assign(`/desk/${editionId}`),
    )
  return (
    <FoldedForm word={word} title={title} busy={busy} send={`去写${word}`} onSend={begin}>
      <label htmlFor={id}>
        {word}说明，读者会看到{kind === 'update' && '（可以不写）'}
      </label>
      <textarea
        id={id}
        className="area"
        rows={3}
        maxLength={300}
        value={publicNote}
        onChange={({ target }) => setNote(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      {vacancy && <p className="hint late">{vacancy}</p>}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
