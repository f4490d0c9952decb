import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { noticeSettings } from '#db/schema/mails'
import { shanghaiDay } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { buildRoster } from './build-roster.ts'
import { nameInRoster } from './roster-divisions.ts'

/**
 * Every open account as a roster: a row for each role that is held now or later, and one for whoever has none. Covers
 * are left out, which are arranged by the leave they are for. So are mobile numbers: a file goes from hand to hand.
 */
export async function exportRoster(
  db: Queryable,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Buffer> {
  requireSiteAdmin(actor, '名单只归全省的管理员导出')
  const divisions = await listDivisions(db)
  const held = and(
    eq(roleGrants.accountId, accounts.id),
    isNull(roleGrants.revokedAt),
    isNull(roleGrants.coversFor),
    or(isNull(roleGrants.endsOn), gte(roleGrants.endsOn, shanghaiDay(now))),
  )
  const rows = await db
    .select({
      displayName: accounts.displayName,
      unit: accounts.unit,
      home: accounts.divisionCode,
      loginName: accounts.loginName,
      mail: noticeSettings.mailAddress,
      role: roleGrants.role,
      scope: roleGrants.divisionCode,
      startsOn: roleGrants.startsOn,
      endsOn: roleGrants.endsOn,
    })
    .from(accounts)
    .leftJoin(roleGrants, held)
    .leftJoin(noticeSettings, eq(noticeSettings.accountId, accounts.id))
    .where(isNull(accounts.closedAt))
    .orderBy(asc(accounts.id), asc(roleGrants.id))
  return buildRoster(
    rows.map((row) => ({
      displayName: row.displayName,
      unit: row.unit ?? '',
      division: nameInRoster(divisions, row.scope ?? row.home),
      role: row.role ? ROLE_LABELS[row.role] : '',
      startsOn: row.startsOn ?? '',
      endsOn: row.endsOn ?? '',
      mobile: '',
      mail: row.mail ?? '',
      loginName: row.loginName,
    })),
    divisions,
  )
}

/** An empty roster to fill in. */
export async function getRosterTemplate(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Buffer> {
  requireSiteAdmin(actor, '批量开账号只归全省的管理员')
  return buildRoster([], await listDivisions(db))
}
