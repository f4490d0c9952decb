import { z } from 'zod'

import type { Transaction } from '#db/client'
import { noticeSettings } from '#db/schema/mails'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { lockAccounts } from '../account/administer.ts'
import { openAccounts, type OpenedAccount } from '../account/open-accounts.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import { MAX_CELL, MAX_ROSTER_LINES, ROSTER_COLUMNS, type RosterField } from './columns.ts'
import { ONLY_SITE_ADMINS } from './read-roster.ts'
import { planRoster, type PlannedPerson, type RosterPlan } from './plan-roster.ts'
import { sealPeople, unsealLines, unsealPeople, type ImportedPerson } from './sealed-roster.ts'

const STALE = '页面过期了，请重新传一次表格'
const cell = plainText().max(MAX_CELL)
const lineSchema = z.object({
  line: z.int().positive(),
  ...(Object.fromEntries(ROSTER_COLUMNS.map(({ field }) => [field, cell])) as Record<
    RosterField,
    typeof cell
  >),
})
const rosterSchema = z.object({
  lines: z.array(lineSchema).min(1, '名单是空的').max(MAX_ROSTER_LINES),
})
/** The lines as a page carries them, sealed for whom they were shown to. */
const importSchema = z.object({
  sealed: plainText(STALE),
  requestKey: plainText(STALE),
})

/** What taking the lines in would do, for who may. */
export async function compareRoster(
  ctx: Context,
  input: unknown,
  secrets: { key: string },
): Promise<RosterPlan> {
  const { lines } = parseInput(rosterSchema, input)
  requireSiteAdmin(ctx.actor, ONLY_SITE_ADMINS)
  return planRoster(ctx.db, ctx, lines, secrets)
}

/**
 * Opens the accounts of a roster, with their roles and one-time links: all of them, or none when one line is wrong
 * by now. Whoever has an account is left as they are, so that the same file twice opens nothing twice. A repeat of the
 * request returns the same people with the same links, which are kept under the seal of who was shown them.
 */
export async function importRoster(
  ctx: Context,
  input: unknown,
  secrets: { key: string },
): Promise<{ count: number; people: ImportedPerson[] }> {
  const { sealed, requestKey } = parseInput(importSchema, input)
  requireSiteAdmin(ctx.actor, ONLY_SITE_ADMINS)
  const by = { accountId: ctx.actor.accountId, ...secrets }
  const shown = unsealLines(sealed, by)
  if (shown === null) throw new Refusal('invalid-input', STALE)
  const { lines } = parseInput(rosterSchema, { lines: shown })
  const kept = await requestOnce(ctx, { requestKey, command: 'import-roster' }, async (tx) => {
    const standing = await lockAccounts(tx, ctx)
    requireSiteAdmin(standing.actor, ONLY_SITE_ADMINS)
    const plan = await planRoster(tx, standing, lines, secrets)
    const wrong = plan.lines.find(({ effect }) => effect === null)
    if (wrong) {
      const sentence = `一个账号也没有开：第 ${wrong.line} 行 ${wrong.sentence}`
      throw new Refusal('invalid-input', sentence)
    }
    if (plan.people.length === 0) return sealPeople([], by)
    const opened = await openAccounts(tx, standing, plan.people, secrets)
    const people = plan.people.map((person, index) => ({ person, account: opened[index] }))
    await keepMailAddresses(tx, ctx.now, people)
    const imported = people.flatMap(
      ({ person: { displayName, loginName, divisionCode }, account }) =>
        account ? [{ ...account, displayName, loginName, divisionCode }] : [],
    )
    return sealPeople(imported, by)
  })
  const people = unsealPeople(kept, by)
  if (people === null) throw new Refusal('conflict', '这份名单已经办过了，链接请到账号页重发')
  return { count: people.length, people }
}

/** Addresses that count once their people have confirmed them, as those that they enter themselves. */
async function keepMailAddresses(
  tx: Transaction,
  now: Date,
  people: readonly { person: PlannedPerson; account: OpenedAccount | undefined }[],
): Promise<void> {
  const rows = people.flatMap(({ person: { mail }, account }) =>
    account && mail !== ''
      ? [{ accountId: account.accountId, mailAddress: mail, changedAt: now }]
      : [],
  )
  if (rows.length > 0) await tx.insert(noticeSettings).values(rows)
}
