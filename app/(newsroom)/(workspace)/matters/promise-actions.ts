'use server'

import type { MatterKind } from '#db/matter-states'
import type { Context } from '#domain/context'
import { adoptPromise } from '#domain/promise/adopt-promise'
import type { MovedPromise } from '#domain/promise/promise-move'
import { reportPromise } from '#domain/promise/report-promise'
import { sendBackPromise } from '#domain/promise/send-back-promise'
import { settlePromise } from '#domain/promise/settle-promise'
import { newsroomMatterPath } from '#lib/addresses/newsroom-matter-path'
import { numberOf } from '#lib/form-fields'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

import { withNamedStory } from './_lib/named-story.ts'

interface SeenPromise {
  promiseId: number
  lockVersion: number
}

interface Proposed {
  matterId: number
  assignmentId: number | null
  articleId: number | null
  agreementId: number | null
  words: string
  /** Of the matter, to whose page it leads back. */
  kind: MatterKind
}

type Request = Readonly<Record<string, unknown>>

const PROMISES = '/matters/promises'

/** The work of a move: what readers see of it is rendered again. */
const shown =
  (
    move: (ctx: Context, request: unknown) => Promise<MovedPromise>,
    read: (request: Request) => Request = (request) => request,
  ) =>
  async (ctx: Context, request: Request): Promise<{ promiseId: number }> => {
    const { change, promiseId } = await move(ctx, read(request))
    revalidate(change)
    return { promiseId }
  }

export async function adopt(target: Proposed, _: FormState, sent: SentForm) {
  const read = (request: Request) => ({ ...request, unitId: numberOf(request['unitId']) })
  return performForm('adopt-promise', target, sent, shown(adoptPromise, read), () =>
    newsroomMatterPath(target.kind, target.matterId),
  )
}

export async function report(target: SeenPromise, _: FormState, sent: SentForm) {
  return performForm(
    'report-promise',
    target,
    sent,
    shown(reportPromise, withNamedStory),
    () => PROMISES,
  )
}

export async function settle(target: SeenPromise, _: FormState, sent: SentForm) {
  return performForm('settle-promise', target, sent, shown(settlePromise), () => PROMISES)
}

export async function sendBack(target: SeenPromise, _: FormState, sent: SentForm) {
  return performForm('send-back-promise', target, sent, shown(sendBackPromise), () => PROMISES)
}
