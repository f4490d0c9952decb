'use client'

import { useRouter } from 'next/navigation'

import { ReadyControls } from '#components/form/ready-controls'
import type { ActionResult } from '#server/action'

import { useMove } from '../_lib/use-move.ts'

/** One click, one move. */
export function MoveButton<Place extends object>({
  word,
  title,
  place,
  ask,
  then,
  look = '',
  again = false,
}: {
  word: string
  /** The piece it is done to, where the page shows several, for those who hear the button. */
  title?: string
  /** What it is done to: a piece in the version that is on the screen, or an article. */
  place: Place
  ask: (request: Place & { requestKey: string }) => Promise<ActionResult<unknown>>
  /** Where to go afterwards; without it the page shows itself anew. */
  then?: string
  look?: 'go' | 'slim' | 'go slim' | ''
  /** Whether the same may be asked once more when it was done. */
  again?: boolean
}) {
  const router = useRouter()
  const { busy, refusal, run } = useMove({ again, refused: () => router.refresh() })
  const done = () => (then ? window.location.assign(then) : router.refresh())
  return (
    <ReadyControls>
      <button
        type="button"
        className={`button ${look}`.trim()}
        disabled={busy}
        onClick={() => run((requestKey) => ask({ ...place, requestKey }), done)}
        aria-label={title && `${word}《${title}》`}
      >
        {word}
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </ReadyControls>
  )
}
