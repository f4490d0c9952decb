'use client'

import { useRouter } from 'next/navigation'

import { ReadyControls } from '#components/form/ready-controls'

import { useMove } from '../../_lib/use-move.ts'
import { markAllRead } from '../actions.ts'

/** Marks everything up to the newest notice on the screen as read. */
export function ReadAllButton({ upTo }: { upTo: number }) {
  const router = useRouter()
  const { busy, refusal, run } = useMove({ again: true })
  return (
    <ReadyControls>
      <button
        type="button"
        className="button slim"
        disabled={busy}
        onClick={() =>
          run(
            () => markAllRead({ upTo }),
            () => router.refresh(),
          )
        }
      >
        全部标为已读
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </ReadyControls>
  )
}
