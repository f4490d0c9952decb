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
import { perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

interface AccountRequest {
  accountId: number
}

export async function invite(request: unknown) {
  return perform('invite-account', request, (ctx) => inviteAccount(ctx, request))
}

export async function change(request: unknown) {
  return perform('change-account', request, (ctx) => changeAccount(ctx, request))
}

export async function grant(request: unknown) {
  return perform('grant-role', request, (ctx) => grantRole(ctx, request))
}

export async function end(request: AccountRequest & { grantId: number }) {
  return perform('end-grant', request, (ctx) => endGrant(ctx, parseRequest(grantIdSchema, request)))
}

export async function cover(request: unknown) {
  return perform('cover-leave', request, (ctx) => coverLeave(ctx, request))
}

export async function send(request: AccountRequest) {
  return perform('send-link', request, (ctx) =>
    sendLink(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function revoke(request: AccountRequest) {
  return perform('revoke-link', request, (ctx) =>
    revokeLink(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function close(request: AccountRequest) {
  return perform('close-account', request, (ctx) =>
    closeAccount(ctx, parseRequest(accountIdSchema, request)),
  )
}

export async function reopen(request: AccountRequest) {
  return perform('reopen-account', request, (ctx) =>
    reopenAccount(ctx, parseRequest(accountIdSchema, request)),
  )
}
