'use server'

import { answerAgreements } from '#domain/consultation/answer-agreements'
import { changeConsultation } from '#domain/consultation/change-consultation'
import { closeConsultation } from '#domain/consultation/close-consultation'
import type { MovedConsultation } from '#domain/consultation/consultation-move'
import { decideConsultation } from '#domain/consultation/decide-consultation'
import { enterConsultation } from '#domain/consultation/enter-consultation'
import { hideConsultation } from '#domain/consultation/hide-consultation'
import { judgeConsultation } from '#domain/consultation/judge-consultation'
import { lightLamp } from '#domain/consultation/light-lamp'
import { proveConsultation } from '#domain/consultation/prove-consultation'
import { publishConsultation } from '#domain/consultation/publish-consultation'
import { recordTalk } from '#domain/consultation/record-talk'
import { recordVisit } from '#domain/consultation/record-visit'
import { redoConsultation } from '#domain/consultation/redo-consultation'
import { reportAgreements } from '#domain/consultation/report-agreements'
import { reportProgress } from '#domain/consultation/report-progress'
import { rewordConsultation } from '#domain/consultation/reword-consultation'
import { showConsultation } from '#domain/consultation/show-consultation'
import { writeAgreement } from '#domain/consultation/write-agreement'
import type { Context } from '#domain/context'
import { doneMatterPath } from '#lib/addresses/newsroom-matter-path'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

import { seenOf } from '../../_lib/kept/seen-version.ts'

interface Seen {
  matterId: number
  lockVersion: number
}

/** The page of it, which says what was done. */
const pathOf = ({ matterId }: Pick<Seen, 'matterId'>) => doneMatterPath('consultation', matterId)

/** The work of a move: what readers see of the topic is rendered again. */
const shown =
  (move: (ctx: Context, request: Record<string, unknown>) => Promise<MovedConsultation>) =>
  async (ctx: Context, request: Record<string, unknown>): Promise<Seen> => {
    const { change, ...moved } = await move(ctx, request)
    revalidate(change)
    return moved
  }

export async function enter(_: FormState, sent: SentForm) {
  return performForm(
    'enter-consultation',
    null,
    sent,
    (ctx, request) => enterConsultation(ctx, request),
    pathOf,
  )
}

export async function change(target: Pick<Seen, 'matterId'>, _: FormState, sent: SentForm) {
  const work = shown((ctx, request) => changeConsultation(ctx, seenOf(request)))
  return performForm('change-consultation', target, sent, work, pathOf)
}

export async function decide(target: Seen & { decision: string }, _: FormState, sent: SentForm) {
  return performForm('decide-consultation', target, sent, shown(decideConsultation), pathOf)
}

export async function visit(target: Seen, _: FormState, sent: SentForm) {
  return performForm('record-visit', target, sent, shown(recordVisit), pathOf)
}

export async function talk(target: Seen, _: FormState, sent: SentForm) {
  return performForm('record-talk', target, sent, shown(recordTalk), pathOf)
}

export async function conclude(target: Seen, _: FormState, sent: SentForm) {
  return performForm('write-agreement', target, sent, shown(writeAgreement), pathOf)
}

export async function report(target: Seen, _: FormState, sent: SentForm) {
  return performForm('report-agreements', target, sent, shown(reportAgreements), pathOf)
}

export async function answer(target: Seen, _: FormState, sent: SentForm) {
  return performForm('answer-agreements', target, sent, shown(answerAgreements), pathOf)
}

export async function light(target: Seen & { lamp: string }, _: FormState, sent: SentForm) {
  return performForm('light-lamp', target, sent, shown(lightLamp), pathOf)
}

export async function noteProgress(target: Seen, _: FormState, sent: SentForm) {
  return performForm('report-progress', target, sent, shown(reportProgress), pathOf)
}

export async function redo(target: Seen, _: FormState, sent: SentForm) {
  return performForm('redo-consultation', target, sent, shown(redoConsultation), pathOf)
}

export async function judge(target: Seen, _: FormState, sent: SentForm) {
  return performForm('judge-consultation', target, sent, shown(judgeConsultation), pathOf)
}

export async function close(target: Seen, _: FormState, sent: SentForm) {
  return performForm('close-consultation', target, sent, shown(closeConsultation), pathOf)
}

export async function reword(target: Seen, _: FormState, sent: SentForm) {
  return performForm('reword-consultation', target, sent, shown(rewordConsultation), pathOf)
}

export async function publish(target: Seen, _: FormState, sent: SentForm) {
  return performForm('publish-consultation', target, sent, shown(publishConsultation), pathOf)
}

export async function hide(target: Seen, _: FormState, sent: SentForm) {
  return performForm('hide-consultation', target, sent, shown(hideConsultation), pathOf)
}

export async function show(target: Seen, _: FormState, sent: SentForm) {
  return performForm('show-consultation', target, sent, shown(showConsultation), pathOf)
}

interface Proof extends Seen {
  isLinked: boolean
  /** In the form where it is chosen there. */
  articleId?: string
}

export async function prove(target: Proof, _: FormState, sent: SentForm) {
  return performForm('prove-consultation', target, sent, shown(proveConsultation), pathOf)
}
