'use server'

import { answerAssignment } from '#domain/assignment/answer-assignment'
import { archiveMatter } from '#domain/assignment/archive-matter'
import { assignMatter } from '#domain/assignment/assign-matter'
import { closeMatter } from '#domain/assignment/close-matter'
import { countersignAssignment } from '#domain/assignment/countersign-assignment'
import { draftAnswer } from '#domain/assignment/draft-answer'
import { extendAssignment } from '#domain/assignment/extend-assignment'
import type { Moved } from '#domain/assignment/handling-move'
import { openUnitLink } from '#domain/assignment/links/open-unit-link'
import { rateMatter } from '#domain/assignment/rate-matter'
import { reassignAssignment } from '#domain/assignment/reassign-assignment'
import { recordTalk } from '#domain/assignment/record-talk'
import { redoMatter } from '#domain/assignment/redo-matter'
import { refuseAssignment } from '#domain/assignment/refuse-assignment'
import { sendBackAnswer } from '#domain/assignment/send-back-answer'
import { signAssignment } from '#domain/assignment/sign-assignment'
import type { Context } from '#domain/context'
import { doneMatterPath } from '#lib/addresses/newsroom-matter-path'
import { env } from '#server/env'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

import { seenOf } from '../_lib/kept/seen-version.ts'
import { assignedOf, ratedOf, reassignedOf, redoneOf } from './_lib/sent-assignment.ts'

interface SeenMatter {
  matterId: number
  lockVersion: number
}

interface SeenAssignment {
  assignmentId: number
  lockVersion: number
}

type Request = Readonly<Record<string, unknown>>

const matterPath = ({ matterId }: SeenMatter) => doneMatterPath('proposal', matterId)
/** The list from which it is gone, which names who has it now. */
const dispatchedPath = ({ matterId }: Pick<SeenMatter, 'matterId'>) =>
  `/matters/dispatch?done=${matterId}`
const assignmentPath = ({ assignmentId }: Pick<SeenAssignment, 'assignmentId'>) =>
  `/matters/assignment/${assignmentId}?done=${assignmentId}`

/** The work of a move: what readers see of it is rendered again. */
const shown =
  (
    move: (ctx: Context, request: unknown) => Promise<Moved>,
    read: (request: Request) => Request = (request) => request,
  ) =>
  async (ctx: Context, request: Request): Promise<{ matterId: number }> => {
    const { change, matterId } = await move(ctx, read(request))
    revalidate(change)
    return { matterId }
  }

export async function assign(target: SeenMatter, _: FormState, sent: SentForm) {
  return performForm('assign-matter', target, sent, shown(assignMatter, assignedOf), dispatchedPath)
}

export async function rate(target: SeenMatter, _: FormState, sent: SentForm) {
  return performForm('rate-matter', target, sent, shown(rateMatter, ratedOf), () =>
    matterPath(target),
  )
}

export async function redo(target: SeenMatter, _: FormState, sent: SentForm) {
  return performForm('redo-matter', target, sent, shown(redoMatter, redoneOf), () =>
    matterPath(target),
  )
}

export async function close(target: SeenMatter, _: FormState, sent: SentForm) {
  return performForm('close-matter', target, sent, shown(closeMatter), () => matterPath(target))
}

export async function archive(target: SeenMatter, _: FormState, sent: SentForm) {
  return performForm('archive-matter', target, sent, shown(archiveMatter), () => matterPath(target))
}

export async function sign(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('sign-assignment', target, sent, shown(signAssignment), () =>
    assignmentPath(target),
  )
}

export async function refuse(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('refuse-assignment', target, sent, shown(refuseAssignment), () =>
    assignmentPath(target),
  )
}

export async function reassign(target: SeenAssignment, _: FormState, sent: SentForm) {
  const work = shown(reassignAssignment, reassignedOf)
  return performForm(
    'reassign-assignment',
    target,
    sent,
    work,
    (moved) => `${dispatchedPath(moved)}&tab=refused`,
  )
}

export async function extend(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('extend-assignment', target, sent, shown(extendAssignment), () =>
    assignmentPath(target),
  )
}

export async function openLink(target: SeenAssignment, _: FormState, sent: SentForm) {
  const work = shown((ctx, request) => openUnitLink(ctx, request, { key: env().sealingKey }))
  return performForm('open-unit-link', target, sent, work, () => assignmentPath(target))
}

export async function talk(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('record-unit-talk', target, sent, shown(recordTalk), () =>
    assignmentPath(target),
  )
}

export async function draft(
  target: Pick<SeenAssignment, 'assignmentId'>,
  _: FormState,
  sent: SentForm,
) {
  return performForm('draft-answer', target, sent, shown(draftAnswer, seenOf), () =>
    assignmentPath(target),
  )
}

export async function sendBack(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('send-back-answer', target, sent, shown(sendBackAnswer), () =>
    assignmentPath(target),
  )
}

export async function answer(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('answer-assignment', target, sent, shown(answerAssignment), () =>
    assignmentPath(target),
  )
}

export async function countersign(target: SeenAssignment, _: FormState, sent: SentForm) {
  return performForm('countersign-assignment', target, sent, shown(countersignAssignment), () =>
    assignmentPath(target),
  )
}
