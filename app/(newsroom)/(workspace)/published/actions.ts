'use server'

import { acceptCorrection } from '#domain/corrections/accept-correction'
import { declineCorrection } from '#domain/corrections/decline-correction'
import { openEdition } from '#domain/corrections/open-edition'
import { removeArticle } from '#domain/publication/remove-article'
import { restoreArticle } from '#domain/publication/restore-article'
import { signOff } from '#domain/publication/sign-off'
import { pinArticle } from '#domain/publication/pin-article'
import { unpinArticle } from '#domain/publication/unpin-article'
import { withdrawArticle } from '#domain/publication/withdraw-article'
import { shanghaiInstant } from '#lib/dates'
import { revalidate } from '#server/revalidate'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import {
  acceptRequestSchema,
  declineRequestSchema,
  editionSchema,
  openEditionSchema,
  NOT_SURE,
  pinSchema,
  removeSchema,
  restoreSchema,
  withdrawSchema,
  type ArticleRef,
  type EditionRequest,
} from '../_lib/form-schemas.ts'

const toWriting = ({ editionId }: { editionId: number }) => `/desk/${editionId}`

export async function open(target: ArticleRef & { kind: string }, _: FormState, sent: SentForm) {
  return performForm(
    'open-edition',
    target,
    sent,
    (ctx, request) => openEdition(ctx, parseRequest(openEditionSchema, request)),
    toWriting,
  )
}

export async function withdraw(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('withdraw-article', target, sent, async (ctx, request) => {
    revalidate(await withdrawArticle(ctx, parseRequest(withdrawSchema, request)))
  })
}

export async function restore(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('restore-article', target, sent, async (ctx, request) => {
    revalidate(await restoreArticle(ctx, parseRequest(restoreSchema, request)))
  })
}

export async function remove(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('remove-article', target, sent, async (ctx, request) => {
    revalidate(await removeArticle(ctx, parseRequest(removeSchema, request, NOT_SURE)))
  })
}

export async function signForced(target: EditionRequest, _: FormState, sent: SentForm) {
  return performForm('sign-off', target, sent, (ctx, request) =>
    signOff(ctx, parseRequest(editionSchema, request)),
  )
}

export async function acceptRequest(target: { requestId: number }, _: FormState, sent: SentForm) {
  return performForm(
    'accept-correction',
    target,
    sent,
    (ctx, request) => acceptCorrection(ctx, parseRequest(acceptRequestSchema, request)),
    toWriting,
  )
}

export async function declineRequest(target: { requestId: number }, _: FormState, sent: SentForm) {
  return performForm('decline-correction', target, sent, (ctx, request) =>
    declineCorrection(ctx, parseRequest(declineRequestSchema, request)),
  )
}

export async function pin(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('pin-article', target, sent, async (ctx, request) => {
    const { day, time, ...rest } = parseRequest(pinSchema, request)
    revalidate(await pinArticle(ctx, { ...rest, until: shanghaiInstant(day, time) }))
  })
}

export async function unpin(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('unpin-article', target, sent, async (ctx, request) => {
    revalidate(await unpinArticle(ctx, parseRequest(restoreSchema, request)))
  })
}
