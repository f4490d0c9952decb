'use server'

import { draftReport } from '#domain/matter/figures/draft-report'
import { hideCard } from '#domain/matter/hide-card'
import { linkProof } from '#domain/matter/link-proof'
import { publishSession } from '#domain/matter/publish-session'
import { showCard } from '#domain/matter/show-card'
import { undoImport } from '#domain/matter/register/undo-import'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

interface SeenSession {
  sessionId: number
  lockVersion: number
}

export async function publish(target: SeenSession, _: FormState, sent: SentForm) {
  return performForm('publish-session', target, sent, async (ctx, request) => {
    const { change, ...published } = await publishSession(ctx, request)
    revalidate(change)
    return published
  })
}

export async function undo(target: { importId: number }, _: FormState, sent: SentForm) {
  return performForm('undo-import', target, sent, (ctx, request) => undoImport(ctx, request))
}

export async function hide(target: { matterId: number }, _: FormState, sent: SentForm) {
  return performForm('hide-card', target, sent, async (ctx, request) => {
    const { change, ...hidden } = await hideCard(ctx, request)
    revalidate(change)
    return hidden
  })
}

export async function show(target: { matterId: number }, _: FormState, sent: SentForm) {
  return performForm('show-card', target, sent, async (ctx, request) => {
    const { change, ...shown } = await showCard(ctx, request)
    revalidate(change)
    return shown
  })
}

/** Begins the report of a session, and goes on to the draft. */
export async function beginReport(target: { sessionId: number }, _: FormState, sent: SentForm) {
  return performForm(
    'draft-report',
    target,
    sent,
    (ctx, request) => draftReport(ctx, request),
    ({ editionId }) => `/desk/${editionId}`,
  )
}

interface ProofTarget {
  sessionId: number
  /** In the form where it is chosen there. */
  step?: string | null
  matterId: number | null
  isLinked: boolean
  articleId?: string
}

export async function prove(target: ProofTarget, _: FormState, sent: SentForm) {
  return performForm('link-proof', target, sent, async (ctx, request) => {
    const { change, ...linked } = await linkProof(ctx, request)
    revalidate(change)
    return linked
  })
}
