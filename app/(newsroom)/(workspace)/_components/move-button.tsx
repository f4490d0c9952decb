'use client'

import { useRouter } from 'next/navigation'

import type { ActionResult } from '#server/action'

import type { DraftPlace, MoveRequest } from '../_lib/form-schemas.ts'
import { useMove } from '../_lib/use-move.ts'

/** One click, one move of a piece. */
export function MoveButton({
  word,
  title,
  place,
  ask,
  then,
  look = '',
}: {
  word: string
  title: string
  /** The piece and the version of it that is on the screen. */
  place: DraftPlace
  ask: (request: MoveRequest) => Promise<ActionResult<unknown>>
  /** Where to go afterwards; without it the page shows itself anew. */
  then?: string
  look?: 'go' | 'slim' | 'go slim' | ''
}) {
  const router = useRouter()
  const { busy, refusal, run } = useMove()
  const done = () => (then ? window.location.assign(then) : router.refresh())
  return (
    <>
      <button
        type="button"
        className={`button ${look}`.trim()}
        disabled={busy}
        onClick={() => run((requestKey) => ask({ ...place, requestKey }), done)}
        aria-label={`${word}《${title}》`}
      >
        {word}
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </>
  )
}
