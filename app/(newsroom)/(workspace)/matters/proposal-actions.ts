'use server'

import { z } from 'zod'

import type { Context } from '#domain/context'
import { answerJoint } from '#domain/proposal/answer-joint'
import { askRevoke } from '#domain/proposal/ask-revoke'
import { changeProposal } from '#domain/proposal/change-proposal'
import { decideProposal } from '#domain/proposal/decide-proposal'
import { dropProposal } from '#domain/proposal/drop-proposal'
import { findSimilar } from '#domain/proposal/find-similar'
import { makeKey } from '#domain/proposal/make-key'
import { canWriteIn } from '#domain/proposal/policy'
import { proposeDecision } from '#domain/proposal/propose-decision'
import type { MovedProposal } from '#domain/proposal/proposal-move'
import { returnProposal } from '#domain/proposal/return-proposal'
import { submitProposal } from '#domain/proposal/submit-proposal'
import { writeProposal } from '#domain/proposal/write-proposal'
import { doneMatterPath } from '#lib/addresses/newsroom-matter-path'
import { plainText } from '#lib/plain-text'
import { requireAllowed } from '#lib/verdict'
import { ask } from '#server/action'
import { performForm, requestOf, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { revalidate } from '#server/revalidate'

import { seenOf } from '../_lib/kept/seen-version.ts'
import { consentOf, decisionOf, wordsOf } from './_lib/sent-proposal.ts'

interface Seen {
  matterId: number
  lockVersion: number
}

const MINE = '/matters/mine'

/** The page of it, which says what was done and what comes next. */
const pathOf = ({ matterId }: Pick<Seen, 'matterId'>) => doneMatterPath('proposal', matterId)

/** The work of a move: the figures that readers see of its session are rendered again. */
const shown =
  (move: (ctx: Context, request: unknown) => Promise<MovedProposal>) =>
  async (ctx: Context, request: unknown): Promise<Seen> => {
    const { change, ...moved } = await move(ctx, request)
    revalidate(change)
    return moved
  }

export async function write(_: FormState, sent: SentForm) {
  return performForm(
    'write-proposal',
    null,
    sent,
    (ctx, request) => writeProposal(ctx, wordsOf(request)),
    pathOf,
  )
}

export async function change(target: Pick<Seen, 'matterId'>, _: FormState, sent: SentForm) {
  return performForm(
    'change-proposal',
    target,
    sent,
    (ctx, request) => shown(changeProposal)(ctx, seenOf(wordsOf(request))),
    pathOf,
  )
}

export async function drop(target: Seen, _: FormState, sent: SentForm) {
  return performForm('drop-proposal', target, sent, shown(dropProposal), () => MINE)
}

export async function submit(target: Seen & { asReturned: boolean }, _: FormState, sent: SentForm) {
  return performForm('submit-proposal', target, sent, shown(submitProposal), pathOf)
}

/** Whoever does not move it sees it no more. */
export async function answer(target: Seen & { agrees: boolean }, _: FormState, sent: SentForm) {
  const { agrees } = requestOf(target, sent)
  const onward = agrees === true ? pathOf : () => MINE
  return performForm(
    'answer-joint',
    target,
    sent,
    (ctx, request) => shown(answerJoint)(ctx, consentOf(request)),
    onward,
  )
}

export async function sendBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm('return-proposal', target, sent, shown(returnProposal), pathOf)
}

export async function propose(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'propose-decision',
    target,
    sent,
    (ctx, request) => shown(proposeDecision)(ctx, decisionOf(request)),
    pathOf,
  )
}

export async function decide(target: Seen & { confirms: boolean }, _: FormState, sent: SentForm) {
  return performForm('decide-proposal', target, sent, shown(decideProposal), pathOf)
}

export async function takeBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm('ask-revoke', target, sent, shown(askRevoke), pathOf)
}

export async function nameKey(target: Seen & { isKey: boolean }, _: FormState, sent: SentForm) {
  return performForm('make-key', target, sent, shown(makeKey), pathOf)
}

const similarSchema = z.object({
  divisionCode: plainText().regex(/^\d{6}$/),
  title: plainText().max(200),
  /** The one that is written, once it is kept. */
  matterId: z.int().positive().nullable(),
})

/** What was proposed about the same before, while a title is typed. */
export async function askForSimilar(request: z.input<typeof similarSchema>) {
  return ask('similar-proposals', async ({ db, actor }) => {
    const { divisionCode, title, matterId } = parseRequest(similarSchema, request)
    requireAllowed(canWriteIn(actor, divisionCode))
    return findSimilar(db, { divisionCode, title, not: matterId ?? undefined })
  })
}
