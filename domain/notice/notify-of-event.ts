import { and, eq, gte, inArray, isNull, lt } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'

import { maskPersonalNumbers } from '#lib/personal-numbers'
import { payloadSchema, type EventFacts } from './event-facts.ts'
import { openAudiences } from './find-audience.ts'
import { mailingOf } from './mail-choices.ts'
import type { NoticeRule } from './notice-rule.ts'
import { NOTICE_RULES } from './notice-rules.ts'
import { queueMail } from './queue-mail.ts'
import { readFacts } from './read-facts.ts'
import { resolveActionNotices } from './resolve-action-notices.ts'
import { sendReset } from './send-reset.ts'

export interface OutboxEvent {
  id: number
  event: string
  payload: Record<string, unknown>
  createdAt: Date
}

/**
 * Writes the notices of one event, within the caller's transaction. Each person gets at most one of an
 * event, however often it is delivered.
 */
export async function notifyOfEvent(tx: Transaction, event: OutboxEvent, now: Date): Promise<void> {
  const rules = NOTICE_RULES[event.event]
  if (!rules && !event.event.startsWith('edition.')) return
  const facts = await readFacts(tx, payloadSchema.parse(event.payload))
  if (event.event === 'account.reset-asked') {
    facts.resetAnswer = await sendReset(tx, event.id, facts, now)
  }
  await resolveActionNotices(tx, event, facts)
  const find = await openAudiences(tx, facts, now)
  const reached = new Set<number>()
  for (const rule of rules ?? []) {
    if (rule.when && !rule.when(facts)) continue
    const people = (await find(rule.to)).map(({ accountId }) => accountId)
    const fresh = people.filter(
      (id) => !reached.has(id) && (rule.ownDoing === true || id !== facts.accountId),
    )
    for (const accountId of fresh) reached.add(accountId)
    await write(tx, event, rule, facts, fresh, now)
  }
}

async function write(
  tx: Transaction,
  event: OutboxEvent,
  rule: NoticeRule,
  facts: EventFacts,
  accountIds: readonly number[],
  now: Date,
): Promise<void> {
  if (accountIds.length === 0) return
  const notice = {
    outboxId: event.id,
    kind: rule.kind,
    title: maskPersonalNumbers(rule.title(facts)),
    text: maskPersonalNumbers(rule.text(facts)),
    path: rule.path(facts),
    editionId: editionOf(rule, facts),
    createdAt: event.createdAt,
  }
  if (rule.lastOnly) await dropEarlier(tx, event, notice.editionId, accountIds)
  const chosen = await tx
    .select()
    .from(noticeSettings)
    .where(inArray(noticeSettings.accountId, [...accountIds]))
  const byAccount = new Map(chosen.map((settings) => [settings.accountId, settings]))
  const mailingTo = (accountId: number) => {
    const settings = byAccount.get(accountId)
    return settings && !rule.unmailed ? mailingOf(rule.kind, settings) : 'off'
  }
  const written = await tx
    .insert(notices)
    .values(
      accountIds.map((accountId) => ({ ...notice, accountId, mailing: mailingTo(accountId) })),
    )
    .onConflictDoNothing()
    .returning()
  for (const row of written) {
    const address = byAccount.get(row.accountId)?.mailAddress
    if (row.mailing === 'at-once' && address) await mailAtOnce(tx, row, address, now)
  }
}

const A_MOMENT = 15 * 60_000

/** Of several of one kind in a row, people read the last; what was read or mailed was sent off and stays. */
async function dropEarlier(
  tx: Transaction,
  { id, event, createdAt }: OutboxEvent,
  editionId: number | null,
  accountIds: readonly number[],
): Promise<void> {
  if (editionId === null) return
  const ofEvent = tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.event, event))
  await tx
    .delete(notices)
    .where(
      and(
        eq(notices.editionId, editionId),
        inArray(notices.accountId, [...accountIds]),
        isNull(notices.readAt),
        isNull(notices.mailId),
        gte(notices.createdAt, new Date(createdAt.getTime() - A_MOMENT)),
        lt(notices.outboxId, id),
        inArray(notices.outboxId, ofEvent),
      ),
    )
}

/** The edition a notice is of: whoever may not read it is not shown the notice either. */
function editionOf({ unnamed, to }: NoticeRule, facts: EventFacts): number | null {
  if (unnamed) return null
  if (to === 'first-authors') return facts.firstEditionId
  return facts.editionId ?? null
}

async function mailAtOnce(
  tx: Transaction,
  notice: typeof notices.$inferSelect,
  address: string,
  now: Date,
): Promise<void> {
  const { id, accountId, title, text, path } = notice
  const body = { lead: '', items: [{ title, text, path }] }
  const mailId = await queueMail(
    tx,
    { accountId, key: `notice:${id}`, address, subject: title, body },
    now,
  )
  if (mailId !== null) await tx.update(notices).set({ mailId }).where(eq(notices.id, id))
}
