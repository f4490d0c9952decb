import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { freshnessReminders } from '#db/schema/freshness-reminders'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { isCurrentGrant } from '../account/current-grant.ts'
import type { Context } from '../context.ts'
import { covers } from '../division/covers.ts'
import { requestOnce } from '../request-once.ts'
import { freshnessOf, isDue, type Freshness } from './freshness.ts'
import { overseenBy } from './policy.ts'
import { dayOf } from './window.ts'

/**
 * Asks the correspondents of a division for news, which is past its limit or soon will be: at most once a day,
 * whoever asks. Returns how many people are asked.
 */
export async function remindDivision(
  ctx: Context,
  input: { divisionCode: string; limitDays: number; requestKey: string },
): Promise<{ divisionCode: string; count: number }> {
  const { divisionCode, limitDays, requestKey } = input
  const { actor, now } = ctx
  const { accountId } = actor
  const today = shanghaiDay(now)
  const command = `remind:${divisionCode}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    if (!overseenBy(actor).some((scope) => covers(scope, divisionCode))) {
      throw new Refusal('forbidden', '这个地区不在您的范围里，不能提醒')
    }
    const { name, newest } = await readDivision(tx, divisionCode)
    const freshness = freshnessOf(newest, limitDays, today)
    if (!isDue(freshness)) throw new Refusal('conflict', `${name}近来有更新，不用提醒`)
    const writers = await selectCorrespondents(tx, [divisionCode], today)
    const accountIds = writers.map((writer) => writer.accountId)
    if (accountIds.length === 0) {
      throw new Refusal('invalid-input', `${name}现在没有通讯员，请管理员安排`)
    }
    const kept = await tx
      .insert(freshnessReminders)
      .values({ divisionCode, day: today, accountId, createdAt: now })
      .onConflictDoNothing()
      .returning({ day: freshnessReminders.day })
    if (kept.length === 0) throw new Refusal('conflict', `今天已经提醒过${name}，明天再提醒`)
    const [reason, quote] = wordsOf(name, freshness, limitDays)
    const payload = { accountId, accountIds, reason, quote }
    await tx.insert(outbox).values({ event: 'freshness.reminded', payload, createdAt: now })
    return { divisionCode, count: accountIds.length }
  })
}

async function readDivision(
  tx: Transaction,
  code: string,
): Promise<{ name: string; newest: IsoDay | null }> {
  const [division] = await tx
    .select({
      name: divisions.name,
      newest: sql<IsoDay | null>`(select ${dayOf(articles.publishedAt)} from ${articles}
        where ${articles.state} = 'live' and ${articles.divisionCode} = ${divisions.code}
        order by ${articles.publishedAt} desc limit 1)`,
    })
    .from(divisions)
    .where(eq(divisions.code, code))
  if (!division) throw new Refusal('not-found', '没有这个地区')
  return division
}

/** Which of these divisions have somebody who can be reminded. */
export async function listRemindable(
  db: Queryable,
  { divisionCodes, today }: { divisionCodes: readonly string[]; today: IsoDay },
): Promise<ReadonlySet<string>> {
  const rows = await selectCorrespondents(db, divisionCodes, today)
  return new Set(rows.map(({ divisionCode }) => divisionCode))
}

/** Who writes for these divisions themselves and can sign in. */
function selectCorrespondents(db: Queryable, codes: readonly string[], today: IsoDay) {
  return db
    .selectDistinct({
      accountId: roleGrants.accountId,
      divisionCode: roleGrants.divisionCode,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.role, 'correspondent'),
        inArray(roleGrants.divisionCode, [...codes]),
        isCurrentGrant(today),
        isNull(accounts.closedAt),
        isNotNull(accounts.passwordHash),
      ),
    )
    .orderBy(roleGrants.accountId)
}

function wordsOf(name: string, { days }: Freshness, limit: number): [title: string, text: string] {
  if (days === null) return [`${name}还没有发过报道，请投稿`, '网站上还没有这里的报道。']
  const left = limit - days
  const text =
    left > 0 ? `再过 ${left} 天到更新红线（${limit} 天）。` : `已过更新红线（${limit} 天）。`
  return [`${name} ${days} 天没有更新，请投稿`, text]
}
