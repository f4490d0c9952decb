'use server'

import { askCorrection } from '#domain/corrections/ask-correction'
import { Refusal } from '#lib/refusal'
import { performForm, requestOf, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { askCorrectionSchema, type ArticleRef } from '../_lib/form-schemas.ts'
import { articleIdOf } from '../_lib/article-id-of.ts'
import { UNKNOWN_ADDRESS } from './corrections/_lib/unknown-address.ts'

export async function askForCorrection(target: ArticleRef, _: FormState, sent: SentForm) {
  return performForm('ask-correction', target, sent, (ctx, request) =>
    askCorrection(ctx, parseRequest(askCorrectionSchema, request)),
  )
}

/** The same of an article that is named by its address. */
export async function askByAddress(_: FormState, sent: SentForm) {
  const { address } = requestOf(null, sent)
  const articleId = typeof address === 'string' ? articleIdOf(address) : null
  return performForm('ask-correction', { articleId }, sent, (ctx, request) => {
    if (articleId === null)
      throw new Refusal('invalid-input', UNKNOWN_ADDRESS, { address: [UNKNOWN_ADDRESS] })
    return askCorrection(ctx, parseRequest(askCorrectionSchema, request))
  })
}
