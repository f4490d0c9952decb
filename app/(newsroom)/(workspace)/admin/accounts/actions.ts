'use server'

import { closeAsleepAccounts } from '#domain/account/asleep/close-asleep-accounts'
import { changeAccount } from '#domain/account/change-account'
import { closeAccount } from '#domain/account/close-account'
import { coverLeave } from '#domain/account/cover-leave'
import { endGrant } from '#domain/account/end-grant'
import { grantRole } from '#domain/account/grant-role'
import { inviteAccount } from '#domain/account/invite-account'
import { reopenAccount } from '#domain/account/reopen-account'
import { revokeLink } from '#domain/account/revoke-link'
import { accountIdSchema, grantIdSchema } from '#domain/account/schemas'
import { sendLink } from '#domain/account/send-link'
import { takeOffSecondFactor } from '#domain/account/second-factor/take-off-second-factor'
import { fieldsUnder } from '#lib/form-fields'
import { env } from '#server/env'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { withLinkAddress } from './_lib/link-address.ts'

interface AccountRequest {
  accountId: number
}

const sealing = () => ({ key: env().sealingKey })

export async function invite(_: FormState, sent: SentForm) {
  return withLinkAddress(
    await performForm('invite-account', null, sent, (ctx, request) =>
      inviteAccount(ctx, { ...request, grant: fieldsUnder('grant.', request) }, sealing()),
    ),
  )
}

export async function change(target: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('change-account', target, sent, (ctx, request) =>
    changeAccount(ctx, request, sealing()),
  )
}

export async function grant(target: AccountRequest, _: FormState, sent: SentForm) {
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
    coverLeave(ctx, { ...request, coverId: Number(request['coverId']) }),
  )
}

export async function send(target: AccountRequest, _: FormState, sent: SentForm) {
  return withLinkAddress(
    await performForm('send-link', target, sent, (ctx, request) =>
      sendLink(ctx, parseRequest(accountIdSchema, request)),
    ),
  )
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
  return withLinkAddress(
    await performForm('reopen-account', target, sent, (ctx, request) =>
      reopenAccount(ctx, parseRequest(accountIdSchema, request)),
    ),
  )
}
