'use client'

import { useMove } from '../../_lib/use-move.ts'
import { restore } from '../actions.ts'

/** Brings a withdrawn article back to readers as it was. */
export function RestoreButton({ articleId, title }: { articleId: number; title: string }) {
  const { busy, refusal, run } = useMove()
  return (
    <>
      <button
        type="button"
        className="button slim"
        disabled={busy}
        aria-label={`恢复《${title}》`}
        onClick={() =>
          run(
            (requestKey) => restore({ articleId, requestKey }),
            () => window.location.assign('/published'),
          )
        }
      >
        恢复
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </>
  )
}
