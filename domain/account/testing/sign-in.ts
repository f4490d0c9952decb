// People who sign in, rightly and wrongly, in tests.

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'

import { hashPassword } from '../password/password.ts'
import { signIn } from '../sign-in.ts'

export const NOW = new Date('2026-03-20T02:00:00Z')

export const PASSWORD = '陇原上的一句长密码'

export const WRONG = 'wrong password'
export const FORBIDDEN = { code: 'forbidden' }
export const LIMITED = { code: 'limit-reached' }

export async function withPassword(db: Queryable) {
  return insertAccount(db, 'editor1', '620800', { passwordHash: await hashPassword(PASSWORD) })
}

/** Tries to sign in with a name, from where and with what is given. */
export const tryAs =
  (tx: Queryable, loginName: string) =>
  (address: string, password: string, device: string | null = null) =>
    signIn({ db: tx, now: NOW }, { loginName, password, address, device })
