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

async function insertDivisions(db: Queryable): Promise<void> {
  await db
    .insert(divisions)
    .values(
      DIVISIONS.map((row, position) => ({ ...row, position, shortName: row.name.slice(0, -1) })),
    )
    .onConflictDoNothing()
}

/** An account that holds one role over one division, with a name of its own. */
export async function insertAccount(
  db: Queryable,
  role: Role,
  divisionCode: string,
  given: { passwordHash?: string; loginName?: string; unitId?: number } = {},
) {
  await insertDivisions(db)
  const loginName = given.loginName ?? `${role}-${randomUUID()}`
  const [account] = await db
    .insert(accounts)
    .values({
      loginName,
      displayName: `${role} ${loginName.slice(-4)}`,
      passwordHash: given.passwordHash ?? 'not a hash',
      divisionCode,
    })
    .returning({ accountId: accounts.id, displayName: accounts.displayName })
  if (!account) throw new Error('The account was not written')
  const ofUnit = UNIT_ROLES.some((one) => one === role)
  const unitId = ofUnit ? (given.unitId ?? (await insertUnit(db, divisionCode))) : null
  await db.insert(roleGrants).values({
    accountId: account.accountId,
    role,
    divisionCode,
    unitId,
    startsOn: '2020-01-01',
  })
  const grant = { role, divisionCode, ...(unitId === null ? {} : { unitId }) }
  return { ...account, loginName, divisionCode, grants: [grant] }
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
