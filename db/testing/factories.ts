import { randomBytes, randomUUID } from 'node:crypto'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { media, mediaUploads } from '#db/schema/media'
import { UNIT_ROLES, type Role } from '#db/states'

/** A province, two prefectures and a few of their counties, enough to have scopes and neighbours. */
const DIVISIONS = [
  { code: '620000', parentCode: null, level: 'province', name: '甘肃省', slug: 'gansu' },
  { code: '620500', parentCode: '620000', level: 'prefecture', name: '天水市', slug: 'tianshui' },
  { code: '620523', parentCode: '620500', level: 'county', name: '甘谷县', slug: 'gangu' },
  { code: '620800', parentCode: '620000', level: 'prefecture', name: '平凉市', slug: 'pingliang' },
  { code: '620825', parentCode: '620800', level: 'county', name: '庄浪县', slug: 'zhuanglang' },
  { code: '620826', parentCode: '620800', level: 'county', name: '静宁县', slug: 'jingning' },
] as const

/** Which of them has these divisions: most tests of commands make a dozen accounts by one. */
const prepared = new WeakSet<Queryable>()

async function insertDivisions(db: Queryable): Promise<void> {
  if (prepared.has(db)) return
  await db
    .insert(divisions)
    .values(
      DIVISIONS.map((row, position) => ({ ...row, position, shortName: row.name.slice(0, -1) })),
    )
    .onConflictDoNothing()
  prepared.add(db)
}

interface Given {
  passwordHash?: string
  loginName?: string
  unitId?: number
}

/** An account that holds one role over one division, with a name of its own. */
export async function insertAccount(
  db: Queryable,
  role: Role,
  divisionCode: string,
  given: Given = {},
) {
  const [account] = await insertAccounts(db, [role], divisionCode, given)
  if (!account) throw new Error('The account was not written')
  return account
}

/** One for each of these roles, in their order. */
export async function insertAccounts(
  db: Queryable,
  roles: readonly Role[],
  divisionCode: string,
  given: Given = {},
) {
  await insertDivisions(db)
  const people = roles.map((role) => ({
    role,
    loginName: given.loginName ?? `${role}-${randomUUID()}`,
  }))
  const written = await db
    .insert(accounts)
    .values(
      people.map(({ role, loginName }) => ({
        loginName,
        displayName: `${role} ${loginName.slice(-4)}`,
        passwordHash: given.passwordHash ?? 'not a hash',
        divisionCode,
      })),
    )
    .returning({
      accountId: accounts.id,
      displayName: accounts.displayName,
      loginName: accounts.loginName,
    })
  const ofUnit = (role: Role) => UNIT_ROLES.some((one) => one === role)
  const unitId = roles.some(ofUnit) ? (given.unitId ?? (await insertUnit(db, divisionCode))) : null
  const made = people.map(({ role, loginName }) => {
    const account = written.find((one) => one.loginName === loginName)
    if (!account) throw new Error('The account was not written')
    const grant = { role, divisionCode, ...(unitId !== null && ofUnit(role) && { unitId }) }
    return { ...account, divisionCode, grants: [grant] }
  })
  const grants = made.flatMap(({ accountId, grants }) =>
    grants.map((grant) => ({ ...grant, accountId, startsOn: '2020-01-01' })),
  )
  await db.insert(roleGrants).values(grants)
  return made
}

/** A unit of a division by its name, which is there once. */
export async function insertUnit(
  db: Queryable,
  divisionCode: string,
  name = '县住建局',
): Promise<number> {
  await insertDivisions(db)
  const [unit] = await db
    .insert(handlingUnits)
    .values({ divisionCode, name, side: 'government' })
    .onConflictDoUpdate({
      target: [handlingUnits.divisionCode, handlingUnits.name],
      set: { side: 'government' },
    })
    .returning({ id: handlingUnits.id })
  if (!unit) throw new Error('The unit was not written')
  return unit.id
}

/** A picture without files, uploaded by the account. Returns its id. */
export async function insertPicture(db: Queryable, accountId: number): Promise<number> {
  const [row] = await db
    .insert(media)
    .values({
      sha256: randomBytes(32).toString('hex'),
      fileKey: randomBytes(17).toString('hex'),
      width: 1_600,
      height: 900,
      fileName: 'a.jpg',
    })
    .returning({ id: media.id })
  if (!row) throw new Error('The picture was not written')
  await insertUpload(db, row.id, accountId)
  return row.id
}

/** The same bytes uploaded by one more account. */
export async function insertUpload(
  db: Queryable,
  mediaId: number,
  accountId: number,
): Promise<void> {
  await db.insert(mediaUploads).values({ mediaId, accountId }).onConflictDoNothing()
}
