'use client'

import { ReadyControls } from '#components/form/ready-controls'

import { useMove } from '../../../../../_lib/use-move.ts'
import type { KeptRequest } from '../../../../../_lib/form-schemas.ts'
import { takeWords } from '../../../../actions.ts'

/** Makes the kept words a new version of the piece. */
export function TakeKept({ place }: { place: KeptRequest }) {
  const { busy, refusal, run } = useMove()
  return (
    <div className="row">
      <ReadyControls>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() =>
            run(
              () => takeWords(place),
              ({ editionId }) => window.location.assign(`/review/${editionId}`),
            )
          }
        >
          {busy ? '正在存…' : '改用这一版'}
        </button>
      </ReadyControls>
      <span className="mute small">存成新的一版，现在的版本也还在。</span>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </div>
  )
}
