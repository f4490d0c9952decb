'use client'

import { useEffect, useEffectEvent, useState } from 'react'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { rowStyles, SHARE } from '#components/ui/row'
import type { OfferedProof } from '#domain/proof/list-offered-proofs'
import { formatPlenary } from '#lib/format-plenary'

import { FormFrame } from '../../_components/form-frame.tsx'
import { bindOnce } from '../../_lib/bind-once.ts'
import { useActionForm } from '../../_lib/use-action-form.ts'
import { KEPT_EVENT, type Kept } from '../_lib/kept/kept-event.ts'
import { askForProofs, confirm } from '../_lib/proof-actions.ts'

/** The matters that an edition names, each to be confirmed: it proves them once it is published. */
export function OfferedProofs(opened: {
  /** Null before the edition was kept for the first time. */
  editionId: number | null
  offered: readonly OfferedProof[]
}) {
  const [{ editionId, offered }, setShown] = useState(opened)
  const look = async (kept: number) => {
    const answer = await askForProofs({ editionId: kept }).catch(() => null)
    if (answer?.ok) setShown({ editionId: kept, offered: answer.value })
  }
  const follow = useEffectEvent(({ editionId: kept }: Kept) => void look(kept))
  useEffect(() => {
    const onKept = (event: Event) => follow((event as CustomEvent<Kept>).detail)
    window.addEventListener(KEPT_EVENT, onKept)
    return () => window.removeEventListener(KEPT_EVENT, onKept)
  }, [])
  if (editionId === null || offered.length === 0) return null
  return (
    <section
      className="mb-3 rounded-md border border-line-strong bg-surface px-4 py-2.5"
      aria-label="这篇可以佐证"
    >
      <p className="text-ink-2">这篇可以佐证（点了才算，发布时接上）</p>
      <ul>
        {offered.map((matter) => (
          <Offer
            key={`${matter.matterId} ${matter.isConfirmed}`}
            editionId={editionId}
            matter={matter}
            done={() => look(editionId)}
          />
        ))}
      </ul>
    </section>
  )
}

function Offer({
  editionId,
  matter,
  done,
}: {
  editionId: number
  matter: OfferedProof
  done: () => Promise<void>
}) {
  const { matterId, title, isConfirmed } = matter
  const target = { editionId, matterId, isConfirmed: !isConfirmed }
  const form = useActionForm(bindOnce(confirm, target), { again: true, done })
  const label = isConfirmed ? '不接了' : '可以佐证'
  return (
    <li className="py-1">
      <FormFrame form={form} className={rowStyles()}>
        <span className={SHARE}>
          {formatPlace(matter)}《{title}》{isConfirmed && '，发布时接上'}
        </span>
        <Button type="submit" size="small" disabled={form.off} aria-label={`${label}《${title}》`}>
          {label}
        </Button>
        {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      </FormFrame>
    </li>
  )
}

function formatPlace({ session, number, room }: OfferedProof): string {
  if (session && number !== null) return `${formatPlenary(session)}第 ${number} 号`
  return session ? formatPlenary(session) : (room ?? '')
}
