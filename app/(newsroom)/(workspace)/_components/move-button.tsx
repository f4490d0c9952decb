'use client'

import { useRouter } from 'next/navigation'

import type { ActionResult } from '#server/action'

import { useMove } from '../_lib/use-move.ts'

/** One click, one move of a piece. */
export function MoveButton<Place extends object>({
  word,
  title,
  place,
  ask,
  then,
  look = '',
}: {
  word: string
  title: string
  /** What it is done to: a piece in the version that is on the screen, or an article. */
  place: Place
  ask: (request: Place & { requestKey: string }) => Promise<ActionResult<unknown>>
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
