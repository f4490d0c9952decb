'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../_lib/use-move.ts'
import { acceptRequest } from '../actions.ts'

/** Says yes to a request: a correction whose note begins with what was asked, or the one under way. */
export function AcceptForm({
  requestId,
  title,
  words,
  vacancy,
  underWay,
}: {
  requestId: number
  title: string
  words: string
  /** What keeps the correction from its readers. */
  vacancy: string | undefined
  /** A correction of the article is being written already. */
  underWay: boolean
}) {
  const id = useId()
  const [publicNote, setNote] = useState(underWay ? '' : words.slice(0, 300))
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const accept = () =>
    run(
      (requestKey) => acceptRequest({ requestId, publicNote, requestKey }),
      ({ editionId }) =>
        window.location.assign(underWay ? '/published?list=requests' : `/desk/${editionId}`),
    )
  return (
    <FoldedForm
      word={underWay ? '归到在办的更正' : '开更正'}
      title={title}
      busy={busy}
      send={underWay ? '确定' : '去写更正'}
      onSend={accept}
    >
      {underWay ? (
        <p className="hint">申请人会看到已经开了更正；他说的这一处，请写进在办的那一稿。</p>
      ) : (
        <>
          <label htmlFor={id}>更正说明，读者会看到</label>
          <textarea
            id={id}
            className="area"
            rows={4}
            maxLength={300}
            value={publicNote}
            onChange={({ target }) => setNote(target.value)}
            {...issueProps(`${id}-issue`, issues)}
          />
          {vacancy && <p className="hint late">{vacancy}</p>}
          <p className="hint">先放了申请人的话，请改成给读者看的说明。</p>
        </>
      )}
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
