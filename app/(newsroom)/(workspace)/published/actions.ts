'use server'

import { openEdition } from '#domain/review/open-edition'
import { restoreArticle } from '#domain/review/restore-article'
import { withdrawArticle } from '#domain/review/withdraw-article'
import { perform } from '#server/action'
import { forget } from '#server/forget'

import {
  openEditionSchema,
  restoreSchema,
  withdrawSchema,
  type OpenEditionRequest,
  type RestoreRequest,
  type WithdrawRequest,
} from '../_lib/form-schemas.ts'

export async function open(request: OpenEditionRequest) {
  return perform('open-edition', request, (ctx) =>
    openEdition(ctx, openEditionSchema.parse(request)),
  )
}

export async function withdraw(request: WithdrawRequest) {
  return perform('withdraw-article', request, async (ctx) => {
    forget(await withdrawArticle(ctx, withdrawSchema.parse(request)))
  })
}

export async function restore(request: RestoreRequest) {
  return perform('restore-article', request, async (ctx) => {
    forget(await restoreArticle(ctx, restoreSchema.parse(request)))
  })
}
