'use server'

import { setPassword } from '#domain/account/set-password'
import { performUnsigned } from '#server/action'

export async function savePassword(request: { token: string; password: string }) {
  return performUnsigned('set-password', (ctx) => setPassword(ctx, request))
}
