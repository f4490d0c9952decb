'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { wordDuration } from '#lib/dates'

import { useMove } from '../../../_lib/use-move.ts'
import { claim, release } from '../../actions.ts'

const MINUTE = 60_000
const TICK = MINUTE / 4

const tick = (onTick: () => void) => {
  const timer = setInterval(onTick, TICK)
  return () => clearInterval(timer)
}
const currentTick = () => Math.floor(Date.now() / TICK) * TICK

/** Claims the piece when an editor opens it, shows how long the claim lasts, and gives it back. */
export function ClaimStatus({
  editionId,
  mine,
  other,
  mayClaim,
  expiresAt,
}: {
  editionId: number
  mine: boolean
  /** The name of somebody else who holds it. */
  other: string | null
  mayClaim: boolean
  /** Milliseconds since 1970. */
  expiresAt: number | null
}) {
  const [until, setUntil] = useState(mine ? expiresAt : null)
  const now = useSyncExternalStore(tick, currentTick, () => null)
  const { busy, refusal, run } = useMove({ again: true })
  const asked = useRef(mine)

  const take = () =>
    run(
      () => claim({ editionId }),
      ({ expiresAt: end }) => setUntil(end.getTime()),
    )
  useEffect(() => {
    if (asked.current || !mayClaim || other !== null) return
    asked.current = true
    take()
  })

  if (other !== null) return <span className="state grow">{other}正在审读，您只能看</span>
  if (refusal) {
    return (
      <span className="state grow late" role="alert">
        没有认领成功：{refusal.message}
      </span>
    )
  }
  if (until === null) return <span className="state grow" />
  const left = now === null ? null : until - now
  if (left !== null && left <= 0) {
    return (
      <span className="state grow">
        认领已过期
        <button type="button" className="button slim" disabled={busy} onClick={take}>
          再认领
        </button>
      </span>
    )
  }
  return (
    <span className="state grow">
      <span role="status">
        已认领{left !== null && `，还有 ${wordDuration(Math.ceil(left / MINUTE - 0.5) * MINUTE)}`}
      </span>
      <button
        type="button"
        className="button plain slim"
        disabled={busy}
        onClick={() =>
          run(
            () => release({ editionId }),
            () => window.location.assign('/review'),
          )
        }
      >
        释放
      </button>
    </span>
  )
}
