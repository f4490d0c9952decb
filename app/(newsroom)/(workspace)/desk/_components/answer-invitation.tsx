'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'

import { useMove } from '../../_lib/use-move.ts'
import { answer } from '../co-author-actions.ts'

/** Yes or no to writing a piece together, and whether the name goes on the byline. */
export function AnswerInvitation({ editionId, title }: { editionId: number; title: string }) {
  const router = useRouter()
  const id = useId()
  const [credit, setCredit] = useState(true)
  const { busy, refusal, run } = useMove()
  const say = (accept: boolean) =>
    run(
      (requestKey) => answer({ editionId, accept, credit, requestKey }),
      () => (accept ? window.location.assign(`/desk/${editionId}`) : router.refresh()),
    )
  return (
    <ReadyControls>
      <div className="row">
        <label className="tick" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={credit}
            onChange={({ target }) => setCredit(target.checked)}
          />
          署上我的名字
        </label>
        <button
          type="button"
          className="button go"
          disabled={busy}
          onClick={() => say(true)}
          aria-label={`同意合署《${title}》`}
        >
          同意合署
        </button>
        <button
          type="button"
          className="button plain"
          disabled={busy}
          onClick={() => say(false)}
          aria-label={`不合署《${title}》`}
        >
          不合署
        </button>
      </div>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </ReadyControls>
  )
}
