import type { Queryable } from '#db/client'
import type { Role } from '#db/states'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { hashPassword } from '../account/password/password.ts'
import { changeMailAddress } from '../notice/change-mail-address.ts'
import { SEALING_KEY } from './second-factor.ts'
import { as, COUNTY, NOW } from './stage.ts'

export const OWN_PASSWORD = '陇原上的一句很长的密码'

/** A person who knows their password. */
export async function insertOwner(db: Queryable, role: Role = 'correspondent') {
  return insertAccount(db, role, COUNTY, { passwordHash: await hashPassword(OWN_PASSWORD) })
}

/** The address of somebody with that password, changed by themselves. */
export const changeAddress = (
  db: Queryable,
  person: Actor,
  mailAddress: string,
  given: { password?: string; code?: string; now?: Date } = {},
) =>
  changeMailAddress(as(db, person, given.now ?? NOW), {
    mailAddress,
    password: given.password ?? OWN_PASSWORD,
    code: given.code ?? '',
    key: SEALING_KEY,
  })
