// What the portal keeps of a person, for that person: one value with the names that people know, to be downloaded as
// a file. Its names are kept for years. Of others there is nothing in it, and no secret: hashes and seals are left out.

import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { adminChanges } from '#db/schema/admin-changes'
import { divisions } from '#db/schema/divisions'
import { ROLE_LABELS } from '#lib/labels'
import { CHANGE_KIND_LABELS } from '#lib/change-labels'

import type { Actor } from '../account/actor.ts'
import { getOwnContact } from '../account/contact/own-contact.ts'
import { findFactor } from '../account/second-factor/second-factor.ts'
import { getNoticeSettings } from '../notice/notice-settings.ts'
import { browsersOf, signInsOf } from './own-browsers.ts'
import { intakesOf } from './own-intakes.ts'
import { noticesOf, workOf } from './own-work.ts'
import { at, MAX_ROWS } from './rows.ts'

export async function collectOwnData(
  db: Queryable,
  { actor, now, key }: { actor: Actor; now: Date; key: string },
) {
  const { accountId } = actor
  return {
    生成时间: at(now),
    账号: await accountOf(db, accountId, key),
    角色: await grantsOf(db, accountId),
    ...(await browsersOf(db, accountId)),
    登录记录: await signInsOf(db, accountId),
    ...(await noticesOf(db, actor)),
    ...(await workOf(db, accountId)),
    ...(await intakesOf(db, accountId)),
    资料改动: await changesOf(db, accountId),
  }
}

async function accountOf(db: Queryable, accountId: number, key: string) {
  const [row] = await db
    .select({
      用户名: accounts.loginName,
      姓名: accounts.displayName,
      区划: divisions.name,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .innerJoin(divisions, eq(divisions.code, accounts.divisionCode))
    .where(eq(accounts.id, accountId))
  if (!row) throw new Error('The account is not there')
  const { createdAt, ...known } = row
  const { unit, mobile } = await getOwnContact(db, { accountId, key })
  const { mailAddress, confirmed, digestHour } = await getNoticeSettings(db, { accountId })
  return {
    ...known,
    单位: unit,
    手机: mobile,
    邮箱: mailAddress,
    邮箱确认过: confirmed,
    每天汇总的钟点: digestHour,
    开账号: at(createdAt),
    两步验证开于: at(await findFactor(db, accountId)),
  }
}

async function grantsOf(db: Queryable, accountId: number) {
  const rows = await db
    .select({
      role: roleGrants.role,
      handlingUnit: handlingUnits.name,
      division: divisions.name,
      startsOn: roleGrants.startsOn,
      endsOn: roleGrants.endsOn,
      note: roleGrants.note,
      revokedAt: roleGrants.revokedAt,
      createdAt: roleGrants.createdAt,
    })
    .from(roleGrants)
    .innerJoin(divisions, eq(divisions.code, roleGrants.divisionCode))
    .leftJoin(handlingUnits, eq(handlingUnits.id, roleGrants.unitId))
    .where(eq(roleGrants.accountId, accountId))
    .orderBy(desc(roleGrants.id))
    .limit(MAX_ROWS)
  return rows.map((row) => ({
    角色: ROLE_LABELS[row.role],
    范围: row.division,
    承办单位: row.handlingUnit,
    起: row.startsOn,
    止: row.endsOn,
    说明: row.note,
    授予: at(row.createdAt),
    收回: at(row.revokedAt),
  }))
}

/** The history of the account, without the names of who administers it. */
async function changesOf(db: Queryable, accountId: number) {
  const rows = await db
    .select()
    .from(adminChanges)
    .where(and(eq(adminChanges.subject, 'account'), eq(adminChanges.subjectKey, `${accountId}`)))
    .orderBy(desc(adminChanges.id))
    .limit(MAX_ROWS)
  return rows.map((row) => ({
    时间: at(row.createdAt),
    改动: CHANGE_KIND_LABELS[row.kind],
    自己改的: row.accountId === accountId,
    原来: row.before,
    现在: row.after,
  }))
}
