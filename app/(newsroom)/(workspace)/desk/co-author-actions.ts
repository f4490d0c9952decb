'use server'

import { answerInvitation } from '#domain/review/answer-invitation'
import { endCoAuthorship } from '#domain/review/end-co-authorship'
import { inviteCoAuthor } from '#domain/review/invite-co-author'
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import {
  answerSchema,
  coAuthorSchema,
  type AnswerRequest,
  type CoAuthorRequest,
} from '../_lib/form-schemas.ts'

export async function invite(request: CoAuthorRequest) {
  return perform('invite-co-author', request, (ctx) =>
    inviteCoAuthor(ctx, parseRequest(coAuthorSchema, request)),
  )
}

export async function answer(request: AnswerRequest) {
  return perform('answer-invitation', request, (ctx) =>
    answerInvitation(ctx, parseRequest(answerSchema, request)),
  )
}

export async function endSharing(request: CoAuthorRequest) {
  return perform('end-co-authorship', request, (ctx) =>
    endCoAuthorship(ctx, parseRequest(coAuthorSchema, request)),
  )
}
