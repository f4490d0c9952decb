'use client'

import { useRouter } from 'next/navigation'

import { useMove } from '../../_lib/use-move.ts'
import { recallCopy } from '../actions.ts'

/** Takes a submission back while nobody has claimed it. */
export function RecallButton({
  editionId,
  lockVersion,
  title,
}: {
  editionId: number
  lockVersion: number
  title: string
}) {
  const router = useRouter()
  const { busy, refusal, run } = useMove()
  const recall = () =>
    run(
      (requestKey) => recallCopy({ editionId, lockVersion, requestKey }),
      () => router.refresh(),
    )
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={recall}
        aria-label={`撤回《${title}》`}
      >
        撤回
      </button>
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
    </>
  )
}
