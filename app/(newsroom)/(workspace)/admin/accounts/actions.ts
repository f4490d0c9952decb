'use server'

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
import { fieldsUnder } from '#lib/form-fields'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { withLinkAddress } from './_lib/link-address.ts'

interface AccountRequest {
  accountId: number
}

export async function invite(_: FormState, sent: SentForm) {
  return withLinkAddress(
    await performForm('invite-account', null, sent, (ctx, request) =>
      inviteAccount(ctx, { ...request, grant: fieldsUnder('grant.', request) }),
    ),
  )
}

export async function change(place: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('change-account', place, sent, (ctx, request) => changeAccount(ctx, request))
}

export async function grant(place: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('grant-role', place, sent, (ctx, request) => grantRole(ctx, request))
}

export async function end(
  place: AccountRequest & { grantId: number },
  _: FormState,
  sent: SentForm,
) {
  return performForm('end-grant', place, sent, (ctx, request) =>
    endGrant(ctx, parseRequest(grantIdSchema, request)),
  )
}

export async function cover(place: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('cover-leave', place, sent, (ctx, request) =>
    coverLeave(ctx, { ...request, coverId: Number(request['coverId']) }),
  )
}

export async function send(place: AccountRequest, _: FormState, sent: SentForm) {
  return withLinkAddress(
    await performForm('send-link', place, sent, (ctx, request) =>
      sendLink(ctx, parseRequest(accountIdSchema, request)),
    ),
  )
}

export async function revoke(place: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('revoke-link', place, sent, (ctx, request) =>
    revokeLink(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function close(place: AccountRequest, _: FormState, sent: SentForm) {
  return performForm('close-account', place, sent, (ctx, request) =>
    closeAccount(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function reopen(place: AccountRequest, _: FormState, sent: SentForm) {
  return withLinkAddress(
    await performForm('reopen-account', place, sent, (ctx, request) =>
      reopenAccount(ctx, parseRequest(accountIdSchema, request)),
    ),
  )
}
