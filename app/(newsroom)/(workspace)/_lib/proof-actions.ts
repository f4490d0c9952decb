'use server'

import { confirmProof } from '#domain/proof/confirm-proof'
import { getOfferedProofs } from '#domain/proof/get-offered-proofs'
import { ask } from '#server/action'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { editionSchema, type EditionRequest } from './form-schemas.ts'

interface ConfirmedProof extends EditionRequest {
  matterId: number
  isConfirmed: boolean
}

/** Says that an edition's article is to prove a matter, or that it is not. */
export async function confirm(target: ConfirmedProof, _: FormState, sent: SentForm) {
  return performForm('confirm-proof', target, sent, (ctx, request) => confirmProof(ctx, request))
}

/** What an edition may prove, by what was last kept of it. */
export async function askForProofs(request: EditionRequest) {
  return ask('offered-proofs', async ({ db, actor, now }) => {
    const { editionId } = parseRequest(editionSchema, request)
    return getOfferedProofs(db, { actor, editionId, now })
  })
}
