'use server'

import { setPassword } from '#domain/account/set-password'
import { performUnsigned } from '#server/action'

export async function savePassword(request: { token: string; password: string }) {
  return performUnsigned('set-password', async (ctx) => {
    const { loginName } = await setPassword(ctx, request)
    return { loginName }
  })
}
