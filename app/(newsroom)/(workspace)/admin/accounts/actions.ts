'use server'

import { ROLES, type CountersignKind } from '#db/states'
import type { AccountLink } from '#domain/account/account-links'
import { closeAsleepAccounts } from '#domain/account/asleep/close-asleep-accounts'
import { changeAccount } from '#domain/account/change-account'
import { closeAccount } from '#domain/account/close-account'
import { coverLeave } from '#domain/account/cover-leave'
import { endGrant } from '#domain/account/end-grant'
import { grantRole } from '#domain/account/grant-role'
import { inviteAccount } from '#domain/account/invite-account'
import { reopenAccount } from '#domain/account/reopen-account'
import { revokeLink } from '#domain/account/revoke-link'
import { takesTwoToGrant } from '#domain/account/policy'
import { accountIdSchema, grantIdSchema } from '#domain/account/schemas'
import { sendLink } from '#domain/account/send-link'
import { takeOffSecondFactor } from '#domain/account/second-factor/take-off-second-factor'
import { askCountersign } from '#domain/countersign/ask-countersign'
import { mailLink } from '#domain/notice/mail-link'
import { handOverEdition } from '#domain/review/drafts/hand-over-edition'
import { fieldsUnder } from '#lib/form-fields'
import { env } from '#server/env'
import {
  performForm,
  requestOf,
  sendingBack,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { handOverSchema, type EditionRef } from '../../_lib/form-schemas.ts'
import { countersignPath } from '../_lib/countersign-path.ts'
import { withLinkAddress } from '../_lib/link-address.ts'
import { withLinkMail, type LinkMail } from '../_lib/link-mail.ts'

interface AccountRequest {
  accountId: number
}

const sealing = () => ({ key: env().sealingKey })

/** Asks a second person for what one may not do alone; the payload is made of what the form sends. */
function askSecond(
  target: { kind: CountersignKind; reason?: unknown },
  sent: SentForm,
  payloadOf: (request: Record<string, unknown>) => unknown = (request) => request,
) {
  return performForm(
    'ask-countersign',
    target,
    sent,
    (ctx, request) => askCountersign(ctx, { ...request, payload: payloadOf(request) }),
    countersignPath,
  )
}

const takesTwo = (role: unknown): boolean =>
  ROLES.some((one) => one === role && takesTwoToGrant(one))

const invitationOf = (request: Record<string, unknown>) => ({
  ...request,
  grant: fieldsUnder('grant.', request),
})

type Invited =
  | { countersignId: number }
  | (AccountLink & { accountId: number; address: string; mail: LinkMail | null })

export async function invite(_: FormState<Invited>, sent: SentForm): Promise<FormAnswer<Invited>> {
  if (takesTwo(requestOf(null, sent)['grant.role'])) {
    return askSecond({ kind: 'invite-account' }, sent, invitationOf)
  }
  const made = await performForm('invite-account', null, sent, (ctx, request) =>
    inviteAccount(ctx, invitationOf(request), sealing()),
  )
  return withLinkMail(await withLinkAddress(made))
}

/** Asks a second person to have somebody let in anew. */
export async function askToLetIn(
  target: AccountRequest & { kind: 'send-link' | 'reopen-account' | 'take-off-second-factor' },
  _: FormState,
  sent: SentForm,
) {
  return askSecond(target, sent)
}

export async function askToCover(target: AccountRequest, _: FormState, sent: SentForm) {
  const { note } = requestOf(null, sent)
  return askSecond({ ...target, kind: 'cover-leave', reason: note }, sent, coverOf)
}

const coverOf = (request: Record<string, unknown>) => ({
  ...request,
  coverId: Number(request['coverId']),
})

export async function change(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('change-account', target, sent, (ctx, request) =>
    changeAccount(ctx, request, sealing()),
  )
}

export async function grant(target: AccountRequest, _: FormState, sent: SentForm) {
  if (takesTwo(requestOf(null, sent)['role'])) {
    return askSecond({ ...target, kind: 'grant-role' }, sent)
  }
  return performForm('grant-role', target, sent, (ctx, request) => grantRole(ctx, request))
}

export async function end(
  target: AccountRequest & { grantId: number },
  _: FormState,
  sent: SentForm,
) {
  return performForm('end-grant', target, sent, (ctx, request) =>
    endGrant(ctx, parseRequest(grantIdSchema, request)),
  )
}

export async function cover(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('cover-leave', target, sent, (ctx, request) =>
    coverLeave(ctx, coverOf(request)),
  )
}

export async function send(target: AccountRequest, _: FormState, sent: SentForm) {
  const made = await performForm('send-link', target, sent, (ctx, request) =>
    sendLink(ctx, parseRequest(accountIdSchema, request)),
  )
  return withLinkMail(await withLinkAddress(made), target.accountId)
}

export async function revoke(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('revoke-link', target, sent, (ctx, request) =>
    revokeLink(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function takeOff(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('take-off-second-factor', target, sent, (ctx, request) =>
    takeOffSecondFactor(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function close(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('close-account', target, sent, (ctx, request) =>
    closeAccount(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function closeAsleep(_: FormState<{ closed: number; awake: number }>, sent: SentForm) {
  return performForm('close-asleep-accounts', null, sent, (ctx, { accounts }) =>
    closeAsleepAccounts(ctx, { accountIds: Array.isArray(accounts) ? accounts.map(Number) : [] }),
  )
}

export async function reopen(target: AccountRequest, _: FormState, sent: SentForm) {
  const made = await performForm('reopen-account', target, sent, (ctx, request) =>
    reopenAccount(ctx, parseRequest(accountIdSchema, request)),
  )
  return withLinkMail(await withLinkAddress(made), target.accountId)
}

export async function handOver(target: EditionRef, _: FormState, sent: SentForm) {
  return performForm('hand-over-edition', target, sent, (ctx, request) =>
    handOverEdition(ctx, parseRequest(handOverSchema, request, '请选一位通讯员')),
  )
}

export async function mail(target: AccountRequest, _: FormState<{ to: string }>, sent: SentForm) {
  return sendingBack(
    await performForm('mail-link', target, sent, (ctx, request) => mailLink(ctx, request)),
    ['address'],
  )
}
