'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useSyncExternalStore } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Button } from '#components/ui/button'
import { stateStyles } from '#components/ui/state'
import type { EditionState, PresenceKind } from '#db/states'
import { formatDuration } from '#lib/dates'
import { EDITION_STATE_LABELS, PRESENCE_KIND_LABELS } from '#lib/labels'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { MoveButton } from '../../../_components/move-button.tsx'
import { claim, release } from '../../actions.ts'
import { usePresence } from './use-presence.ts'

const MINUTE = 60_000
const TICK = MINUTE / 4

const tick = (onTick: () => void) => {
  const timer = setInterval(onTick, TICK)
  return () => clearInterval(timer)
}
/** Among the parts of the bar on top where it has no room for all of them. */
const PLACES = {
  reading: 'flex-wrap max-lg:flex-[1_0_auto] max-md:order-1 [&>span]:flex-none',
  editing: 'flex-wrap max-lg:order-1 max-lg:flex-[1_0_60%] [&>span]:flex-none',
} as const satisfies Record<PresenceKind, string>

const currentTick = () => Math.floor(Date.now() / TICK) * TICK

/**
 * Claims the edition at a click, shows how long the claim lasts and who else has the edition open, and
 * releases it. Opening the page claims nothing.
 */
export function ClaimStatus({
  editionId,
  state,
  mine,
  other,
  canClaim,
  expiresAt,
  kind = 'reading',
}: {
  editionId: number
  state: EditionState
  mine: boolean
  /** The name of somebody else who holds it. */
  other: string | null
  /** An editor of the level, who may claim it while nobody else has. */
  canClaim: boolean
  /** Milliseconds since 1970. */
  expiresAt: number | null
  kind?: PresenceKind
}) {
  const [until, setUntil] = useState<number | null>(null)
  const now = useSyncExternalStore(tick, currentTick, () => null)
  const seen = usePresence(editionId, kind)
  const router = useRouter()
  const frame = useRef<HTMLFormElement>(null)
  const form = useActionForm(bindOnce(claim, { editionId }), {
    again: true,
    done: ({ expiresAt: till }) => {
      setUntil(till.getTime())
      // Claimed by somebody else when the page was made, it did not offer to decide.
      if (other !== null) router.refresh()
    },
  })

  // The last heartbeat counts more than what the page was made with.
  const holder = seen ? (seen.claim?.mine === false ? seen.claim.name : null) : other
  const ends = [
    until,
    mine ? expiresAt : null,
    seen?.claim?.mine ? seen.claim.until.getTime() : null,
  ]
  const end = Math.max(...ends.map((one) => one ?? 0)) || null
  // Somebody decided on it meanwhile, perhaps this person in another window.
  const moved = seen !== null && seen.state !== state ? seen.state : null
  const left = now === null || end === null ? null : end - now
  const free = canClaim && holder === null && end === null && moved === null
  const held = holder === null && end !== null && moved === null
  useShortcuts({
    c: () => {
      if (free) frame.current?.requestSubmit()
    },
  })
  return (
    <div className={stateStyles({ grow: true, className: PLACES[kind] })}>
      {moved ? (
        <span className="font-semibold text-cinnabar" role="alert">
          这篇稿件现在是“{EDITION_STATE_LABELS[moved]}”，认领已经结束
          {kind === 'editing' && '；您写的会另存在稿件旁边'}
        </span>
      ) : (
        <ClaimText holder={holder} had={end !== null} left={left} kind={kind} />
      )}
      {form.failure && (
        <span className="font-semibold text-cinnabar" role="alert">
          没有认领成功：{form.failure.message}
        </span>
      )}
      {free && kind === 'editing' && <span>一改就算您认领</span>}
      {((free && kind === 'reading') || held) && (
        <FormFrame form={form} ref={frame} className="contents">
          <Button
            type="submit"
            kind={free ? 'plain' : 'quiet'}
            size="small"
            disabled={form.off}
            aria-keyshortcuts={free ? 'c' : undefined}
          >
            {formatTake(free, left)}
          </Button>
        </FormFrame>
      )}
      {held && (left === null || left > 0) && kind === 'reading' && (
        <MoveButton
          label="释放"
          target={{ editionId }}
          ask={release}
          then="/review"
          kind="quiet"
          size="small"
          again
        />
      )}
      {seen && seen.others.length > 0 && (
        <span className="before:text-ink-3 before:content-['同时：']" role="status">
          {seen.others.map((one) => `${one.name}${PRESENCE_KIND_LABELS[one.kind]}`).join('、')}
        </span>
      )}
    </div>
  )
}

function formatTake(free: boolean, left: number | null): string {
  if (free) return '认领'
  return left !== null && left <= 0 ? '再认领' : '延长'
}

function ClaimText({
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
      <span className="font-semibold text-cinnabar" role="alert">
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
      已认领{left !== null && `，还有 ${formatDuration(Math.ceil(left / MINUTE - 0.5) * MINUTE)}`}
    </span>
  )
}
