'use server'

import { acceptCorrection } from '#domain/review/accept-correction'
import { declineCorrection } from '#domain/review/decline-correction'
import { openEdition } from '#domain/review/open-edition'
import { removeArticle } from '#domain/review/remove-article'
import { restoreArticle } from '#domain/review/restore-article'
import { signOff } from '#domain/review/sign-off'
import { pinArticle } from '#domain/review/pin-article'
import { unpinArticle } from '#domain/review/unpin-article'
import { withdrawArticle } from '#domain/review/withdraw-article'
import { shanghaiInstant } from '#lib/dates'
import { perform } from '#server/action'
import { forget } from '#server/forget'
import { parseRequest } from '#server/parse-request'

import {
  acceptRequestSchema,
  declineRequestSchema,
  editionSchema,
  openEditionSchema,
  pinSchema,
  restoreSchema,
  withdrawSchema,
  type AcceptRequest,
  type DeclineRequest,
  type EditionRequest,
  type OpenEditionRequest,
  type PinRequest,
  type RestoreRequest,
  type WithdrawRequest,
} from '../_lib/form-schemas.ts'

export async function open(request: OpenEditionRequest) {
  return perform('open-edition', request, (ctx) =>
    openEdition(ctx, parseRequest(openEditionSchema, request)),
  )
}

export async function withdraw(request: WithdrawRequest) {
  return perform('withdraw-article', request, async (ctx) => {
    forget(await withdrawArticle(ctx, parseRequest(withdrawSchema, request)))
  })
}

export async function restore(request: RestoreRequest) {
  return perform('restore-article', request, async (ctx) => {
    forget(await restoreArticle(ctx, parseRequest(restoreSchema, request)))
  })
}

export async function remove(request: RestoreRequest) {
  return perform('remove-article', request, async (ctx) => {
    forget(await removeArticle(ctx, parseRequest(restoreSchema, request)))
  })
}

export async function signForced(request: EditionRequest) {
  return perform('sign-off', request, (ctx) => signOff(ctx, parseRequest(editionSchema, request)))
}

export async function acceptRequest(request: AcceptRequest) {
  return perform('accept-correction', request, (ctx) =>
    acceptCorrection(ctx, parseRequest(acceptRequestSchema, request)),
  )
}

export async function declineRequest(request: DeclineRequest) {
  return perform('decline-correction', request, (ctx) =>
    declineCorrection(ctx, parseRequest(declineRequestSchema, request)),
  )
}

export async function pin(request: PinRequest) {
  return perform('pin-article', request, async (ctx) => {
    const { day, time, ...rest } = parseRequest(pinSchema, request)
    forget(await pinArticle(ctx, { ...rest, until: shanghaiInstant(day, time) }))
  })
}

export async function unpin(request: RestoreRequest) {
  return perform('unpin-article', request, async (ctx) => {
    forget(await unpinArticle(ctx, parseRequest(restoreSchema, request)))
  })
}
