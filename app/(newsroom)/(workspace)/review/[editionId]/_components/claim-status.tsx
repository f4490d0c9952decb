'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import type { PresenceKind } from '#db/states'
import { wordDuration } from '#lib/dates'
import { PRESENCE_KIND_WORDS } from '#lib/words'

import { useMove } from '../../../_lib/use-move.ts'
import { claim, release } from '../../actions.ts'
import { usePresence } from './use-presence.ts'

const MINUTE = 60_000
const TICK = MINUTE / 4

const tick = (onTick: () => void) => {
  const timer = setInterval(onTick, TICK)
  return () => clearInterval(timer)
}
const currentTick = () => Math.floor(Date.now() / TICK) * TICK

/**
 * Claims the piece when an editor opens it, shows how long the claim lasts and who else has the piece
 * open, and gives it back.
 */
export function ClaimStatus({
  editionId,
  mine,
  other,
  mayClaim,
  expiresAt,
  kind = 'reading',
}: {
  editionId: number
  mine: boolean
  /** The name of somebody else who holds it. */
  other: string | null
  mayClaim: boolean
  /** Milliseconds since 1970. */
  expiresAt: number | null
  kind?: PresenceKind
}) {
  const [until, setUntil] = useState(mine ? expiresAt : null)
  const now = useSyncExternalStore(tick, currentTick, () => null)
  const { busy, refusal, run } = useMove({ again: true })
  const seen = usePresence(editionId, kind)
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

  // What the last heartbeat said counts more than what the page was made with.
  const holder = seen ? (seen.claim?.mine === false ? seen.claim.name : null) : other
  const end = seen?.claim?.mine ? Math.max(seen.claim.until.getTime(), until ?? 0) : until
  const left = now === null || end === null ? null : end - now
  return (
    <span className="state grow claim">
      <ClaimWords holder={holder} had={until !== null} left={left} known={end !== null} />
      {refusal && (
        <span className="late" role="alert">
          没有认领成功：{refusal.message}
        </span>
      )}
      {holder === null && end !== null && (
        <ReadyControls>
          <button type="button" className="button plain slim" disabled={busy} onClick={take}>
            {left !== null && left <= 0 ? '再认领' : '延长'}
          </button>
        </ReadyControls>
      )}
      {holder === null && left !== null && left > 0 && kind === 'reading' && (
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
      )}
      {seen && seen.others.length > 0 && (
        <span className="others" role="status">
          {seen.others.map((one) => `${one.name}${PRESENCE_KIND_WORDS[one.kind]}`).join('、')}
        </span>
      )}
    </span>
  )
}

function ClaimWords({
  holder,
  had,
  left,
  known,
}: {
  /** Who else holds it. */
  holder: string | null
  /** It was mine since this page is open. */
  had: boolean
  left: number | null
  known: boolean
}) {
  if (holder !== null) {
    return had ? (
      <span className="late" role="alert">
        认领已到期，{holder}接手了；您写的会另存在稿件旁边
      </span>
    ) : (
      <span>{holder}正在审读，您只能看</span>
    )
  }
  if (!known) return null
  if (left !== null && left <= 0) return <span>认领已过期</span>
  return (
    <span role="status">
      已认领{left !== null && `，还有 ${wordDuration(Math.ceil(left / MINUTE - 0.5) * MINUTE)}`}
    </span>
  )
}
