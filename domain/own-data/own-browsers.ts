import { and, asc, desc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accountLinks, sessions } from '#db/schema/accounts'
import { auditLog } from '#db/schema/audit'
import { rememberedDevices } from '#db/schema/second-factors'
import { AUDIT_RESULT_LABELS } from '#lib/audit-labels'

import { formatAction } from '../audit/format-entry.ts'
import { at, MAX_ROWS } from './rows.ts'

const SIGN_INS = ['sign-in', 'check-code', 'sign-out', 'set-password', 'change-password'] as const

/** Where the person was signed in, and how they came in. */
export async function browsersOf(db: Queryable, accountId: number) {
  const open = await db
    .select({
      program: sessions.program,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.revokedAt,
    })
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.createdAt))
    .limit(MAX_ROWS)
  const remembered = await db
    .select({
      program: rememberedDevices.program,
      address: rememberedDevices.address,
      createdAt: rememberedDevices.createdAt,
      lastSeenAt: rememberedDevices.lastUsedAt,
      endedAt: rememberedDevices.endedAt,
    })
    .from(rememberedDevices)
    .where(eq(rememberedDevices.accountId, accountId))
    .orderBy(desc(rememberedDevices.createdAt))
    .limit(MAX_ROWS)
  const links = await db
    .select({
      发出: accountLinks.createdAt,
      有效到: accountLinks.expiresAt,
      用过: accountLinks.usedAt,
      作废: accountLinks.revokedAt,
    })
    .from(accountLinks)
    .where(eq(accountLinks.accountId, accountId))
    .orderBy(asc(accountLinks.createdAt))
    .limit(MAX_ROWS)
  const browser = (row: (typeof open)[number]) => ({
    浏览器: row.program,
    网络地址: row.address,
    开始: at(row.createdAt),
    最近用: at(row.lastSeenAt),
    退出: at(row.endedAt),
  })
  return {
    登录的浏览器: open.map(browser),
    记住的设备: remembered.map(browser),
    一次性链接: links.map((link) => ({
      发出: at(link.发出),
      有效到: at(link.有效到),
      用过: at(link.用过),
      作废: at(link.作废),
    })),
  }
}

/** How they came in and went, as the audit log has it. */
export async function signInsOf(db: Queryable, accountId: number) {
  const rows = await db
    .select({
      moment: auditLog.at,
      action: auditLog.action,
      result: auditLog.result,
      address: auditLog.address,
    })
    .from(auditLog)
    .where(and(eq(auditLog.accountId, accountId), inArray(auditLog.action, [...SIGN_INS])))
    .orderBy(desc(auditLog.id))
    .limit(MAX_ROWS)
  return rows.map((row) => ({
    时间: at(row.moment),
    操作: formatAction(row.action),
    结果: AUDIT_RESULT_LABELS[row.result],
    网络地址: row.address,
  }))
}
