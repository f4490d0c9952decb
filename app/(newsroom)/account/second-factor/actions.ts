'use server'

import { z } from 'zod'

import { beginSecondFactor } from '#domain/account/second-factor/begin-second-factor'
import { confirmSecondFactor } from '#domain/account/second-factor/confirm-second-factor'
import { dropSecondFactor } from '#domain/account/second-factor/drop-second-factor'
import { renewRecoveryCodes } from '#domain/account/second-factor/renew-recovery-codes'
import { plainText } from '#lib/plain-text'
import { perform } from '#server/action'
import { env } from '#server/env'
import {
  answerForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { parseRequest } from '#server/parse-request'

// Codes and passwords are kept out of what is put down of the requests, and are never sent back.

const codeSchema = z.object({ code: plainText().max(40) })
const firstCodeSchema = codeSchema.extend({ password: plainText() })

function withCode(sent: SentForm) {
  const { code } = parseRequest(codeSchema, requestOf(null, sent))
  return { code, key: env().sealingKey }
}

export async function beginFactor(_: FormState<null>, sent: SentForm): Promise<FormAnswer<null>> {
  const result = await perform('begin-second-factor', null, async (ctx) => {
    await beginSecondFactor(ctx, { key: env().sealingKey })
    return null
  })
  return answerForm(sent, result)
}

export async function confirmFactor(
  _: FormState<string[]>,
  sent: SentForm,
): Promise<FormAnswer<string[]>> {
  const result = await perform('confirm-second-factor', null, (ctx) => {
    const asked = parseRequest(firstCodeSchema, requestOf(null, sent))
    return confirmSecondFactor(ctx, { ...asked, key: env().sealingKey })
  })
  return sendingBack(await answerForm(sent, result), [])
}

export async function renewCodes(
  _: FormState<string[]>,
  sent: SentForm,
): Promise<FormAnswer<string[]>> {
  const result = await perform('renew-recovery-codes', null, (ctx) =>
    renewRecoveryCodes(ctx, withCode(sent)),
  )
  return sendingBack(await answerForm(sent, result), [])
}

export async function dropFactor(_: FormState<null>, sent: SentForm): Promise<FormAnswer<null>> {
  const result = await perform('drop-second-factor', null, async (ctx) => {
    await dropSecondFactor(ctx, withCode(sent))
    return null
  })
  return sendingBack(await answerForm(sent, result), [])
}
