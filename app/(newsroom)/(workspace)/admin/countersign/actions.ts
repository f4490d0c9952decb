'use server'

import { z } from 'zod'

import { confirmCountersign } from '#domain/countersign/confirm-countersign'
import { declineCountersign } from '#domain/countersign/decline-countersign'
import { withdrawCountersign } from '#domain/countersign/withdraw-countersign'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'
import { revalidateSettings } from '#server/revalidate'

import { linkAddress } from '../_lib/link-address.ts'

interface CountersignRequest {
  countersignId: number
}

const idSchema = z.object({ countersignId: z.int().positive() })

export async function confirm(target: CountersignRequest, _: FormState, sent: SentForm) {
  const answer = await performForm('confirm-countersign', target, sent, async (ctx, request) => {
    const confirmed = await confirmCountersign(ctx, parseRequest(idSchema, request))
    if (confirmed.kind === 'change-settings') revalidateSettings()
    return confirmed
  })
  if (!answer.ok) return answer
  const { link } = answer.value
  return { ...answer, value: { link: link && { ...link, address: await linkAddress(link) } } }
}

export async function decline(target: CountersignRequest, _: FormState, sent: SentForm) {
  return performForm('decline-countersign', target, sent, (ctx, request) =>
    declineCountersign(ctx, request),
  )
}

export async function withdraw(target: CountersignRequest, _: FormState, sent: SentForm) {
  return performForm('withdraw-countersign', target, sent, (ctx, request) =>
    withdrawCountersign(ctx, parseRequest(idSchema, request)),
  )
}
