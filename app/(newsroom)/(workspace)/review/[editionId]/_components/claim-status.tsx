'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { useShortcuts } from '#components/form/use-shortcuts'
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
 * Claims the edition at a click, shows how long the claim lasts and who else has the edition open, and
 * releases it. Opening the page claims nothing.
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
  /** An editor of the level, who may claim it while nobody else has. */
  mayClaim: boolean
  /** Milliseconds since 1970. */
  expiresAt: number | null
  kind?: PresenceKind
}) {
  const [until, setUntil] = useState<number | null>(null)
  const now = useSyncExternalStore(tick, currentTick, () => null)
  const { busy, refusal, run } = useMove({ again: true })
  const seen = usePresence(editionId, kind)
  const router = useRouter()

  // What the last heartbeat said counts more than what the page was made with.
  const holder = seen ? (seen.claim?.mine === false ? seen.claim.name : null) : other
  const ends = [
    until,
    mine ? expiresAt : null,
    seen?.claim?.mine ? seen.claim.until.getTime() : null,
  ]
  const end = Math.max(...ends.map((one) => one ?? 0)) || null
  const left = now === null || end === null ? null : end - now
  const free = mayClaim && holder === null && end === null
  const take = () =>
    run(
      () => claim({ editionId }),
      ({ expiresAt: till }) => {
        setUntil(till.getTime())
        // Claimed by somebody else when the page was made, it did not offer to decide.
        if (other !== null) router.refresh()
      },
    )
  useShortcuts({
    c: () => {
      if (free) take()
    },
  })
  return (
    <span className="state grow claim">
      <ClaimWords holder={holder} had={end !== null} left={left} kind={kind} />
      {refusal && (
        <span className="late" role="alert">
          没有认领成功：{refusal.message}
        </span>
      )}
      {free && kind === 'editing' && <span>一改就算您认领</span>}
      {((free && kind === 'reading') || (holder === null && end !== null)) && (
        <ReadyControls>
          <button
            type="button"
            className={free ? 'button slim' : 'button plain slim'}
            disabled={busy}
            onClick={take}
            aria-keyshortcuts={free ? 'c' : undefined}
          >
            {wordTake(free, left)}
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

function wordTake(free: boolean, left: number | null): string {
  if (free) return '认领'
  return left !== null && left <= 0 ? '再认领' : '延长'
}

function ClaimWords({
  holder,
  had,
  left,
  kind,
}: {
  /** Who else holds it. */
  holder: string | null
  /** It was mine since this page is open. */
  had: boolean
  left: number | null
  kind: PresenceKind
}) {
  if (holder !== null) {
    return had || kind === 'editing' ? (
      <span className="late" role="alert">
        {had ? `认领已到期，${holder}接手了` : `${holder}认领了这一篇`}；您写的会另存在稿件旁边
      </span>
    ) : (
      <span>{holder}正在审读，您只能看</span>
    )
  }
  if (!had) return null
  if (left !== null && left <= 0) return <span>认领已过期</span>
  return (
    <span role="status">
      已认领{left !== null && `，还有 ${wordDuration(Math.ceil(left / MINUTE - 0.5) * MINUTE)}`}
    </span>
  )
}
