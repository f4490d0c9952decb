'use client'

import { useRouter } from 'next/navigation'

import { ReadyControls } from '#components/form/ready-controls'

import { useMove } from '../../../_lib/use-move.ts'
import { retry as tryAgain } from '../actions.ts'
import type { DeliveryLine } from '../_lib/delivery-lines.ts'

/** Has one thing tried again at once. */
export function RetryButton({
  what,
  retry,
}: {
  what: string
  retry: NonNullable<DeliveryLine['retry']>
}) {
  const router = useRouter()
  const { busy, refusal, run } = useMove({ again: true })
  return (
    <ReadyControls>
      <button
        type="button"
        className="button slim"
        disabled={busy}
        aria-label={`马上再试：${what}`}
        onClick={() =>
          run(
            () => tryAgain(retry),
            () => router.refresh(),
          )
        }
      >
        马上再试
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </ReadyControls>
  )
}
