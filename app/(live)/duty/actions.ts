'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'

import { moveByLink } from '#domain/assignment/links/move-by-link'
import { LAST_BY_LINK } from '#domain/assignment/schemas'
import { DUTY_DONE_PATH, dutyPath, sentAs } from '#lib/addresses/duty-paths'
import { numberOf } from '#lib/form-fields'
import { plainText } from '#lib/plain-text'
import { performUnsigned } from '#server/action'
import { answerForm, requestOf, type FormAnswer, type FormState } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { revalidate } from '#server/revalidate'

const sentSchema = z.looseObject({
  token: plainText(),
  move: plainText(),
  lockVersion: plainText(),
  requestKey: plainText(),
})

/** A move of a unit by its link; the answer is the page as it is then, or the form with what was typed. */
export async function move(_: FormState<null>, sent: FormData): Promise<FormAnswer<null>> {
  let onward: string = DUTY_DONE_PATH
  const result = await performUnsigned('move-by-link', async (ctx) => {
    const request = parseRequest(sentSchema, requestOf(null, sent))
    const isLast = LAST_BY_LINK.some((one) => one === request.move)
    const next = isLast
      ? `${DUTY_DONE_PATH}?move=${request.move}`
      : dutyPath(encodeURIComponent(request.token))
    onward = sentAs(next, request.requestKey)
    const lockVersion = numberOf(request.lockVersion)
    const moved = await moveByLink(ctx, { ...request, lockVersion })
    revalidate(moved.change)
    return moved
  })
  if (!result.ok) return answerForm(sent, result)
  redirect(onward)
}
