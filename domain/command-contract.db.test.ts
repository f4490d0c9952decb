import { globSync, readFileSync } from 'node:fs'
import { count, eq, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'

import type { Queryable, Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { requestKeys } from '#db/schema/request-keys'
import { ROLES } from '#db/states'
import { arrangeOnce } from '#db/testing/arrange-once'
import { insertAccounts } from '#db/testing/factories'
import { racesDatabase } from '#db/testing/test-database'
import { Refusal } from '#lib/refusal'

import type { Actor } from './account/actor.ts'
import { recheckRights } from './account/recheck-rights.ts'
import { ACCOUNTS } from './testing/contract/accounts.ts'
import { ANNOUNCEMENTS } from './testing/contract/announcements.ts'
import { ASSIGNMENTS } from './testing/contract/assignments.ts'
import { CONSULTATIONS } from './testing/contract/consultations.ts'
import { CORRECTIONS } from './testing/contract/corrections.ts'
import { COUNTERSIGNS } from './testing/contract/countersigns.ts'
import { INTAKES } from './testing/contract/intakes.ts'
import { MATTERS } from './testing/contract/matters.ts'
import { MOVES_OF_REVIEW } from './testing/contract/moves.ts'
import { PROOFS } from './testing/contract/proofs.ts'
import { RECORDS } from './testing/contract/records.ts'
import { PROMISES } from './testing/contract/promises.ts'
import { PROPOSALS } from './testing/contract/proposals.ts'
import type { Run } from './testing/contract/scenario.ts'
import { TOGETHER } from './testing/contract/together.ts'
import { WRITING } from './testing/contract/writing.ts'
import { as, COUNTY, NOW, requestKey } from './testing/stage.ts'

const SCENARIOS = {
  ...WRITING,
  ...MOVES_OF_REVIEW,
  ...CORRECTIONS,
  ...TOGETHER,
  ...RECORDS,
  ...ACCOUNTS,
  ...COUNTERSIGNS,
  ...ANNOUNCEMENTS,
  ...MATTERS,
  ...PROPOSALS,
  ...ASSIGNMENTS,
  ...CONSULTATIONS,
  ...INTAKES,
  ...PROOFS,
  ...PROMISES,
}
const ELSEWHERE = '620500'
const REFUSED = /^(forbidden|not-found)$/

class Undo extends Error {}

/** Runs a command and takes back what it did. Resolves to `done`, or to the code of its refusal. */
async function outcomeOf(tx: Transaction, actor: Actor, run: Run): Promise<string> {
  try {
    await tx.transaction(async (inner) => {
      await run(as(inner, actor), requestKey())
      throw new Undo()
    })
  } catch (error) {
    if (error instanceof Undo) return 'done'
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('Nothing was taken back')
}

async function countRows(db: Queryable, table: PgTable | null, where?: SQL): Promise<number> {
  if (table === null) return 0
  const [row] = await db.select({ count: count() }).from(table).where(where)
  return row?.count ?? 0
}

/** Parts of commands: they run inside one that has a scenario. */
const PARTS = [
  'account/administer',
  'account/recheck-rights',
  'announcement/announcement-move',
  'article/begin-edition',
  'assignment/assignment-move',
  'assignment/handling-move',
  'co-authors/add-credits',
  'consultation/consultation-move',
  'corrections/answer-correction',
  'edition/review-move',
  'intake/intake-move',
  'intake/take-over',
  'matter/card-move',
  'matter/lock-session',
  'promise/promise-move',
  'proposal/proposal-move',
  'media/encode-and-keep',
  'notice/send-code',
  'publication/article-move',
  'request-once',
]
/** What people do with what is theirs alone: no role is asked for. */
const OWN = [
  'account/second-factor/begin-second-factor',
  'account/password/change-password',
  'account/contact/ask-own-change',
  'account/contact/change-own-contact',
  'account/second-factor/confirm-second-factor',
  'account/second-factor/drop-second-factor',
  'account/session/end-other-sessions',
  'account/second-factor/end-own-device',
  'account/session/end-own-session',
  'account/second-factor/renew-recovery-codes',
  'countersign/withdraw-countersign',
  'media/read-docx-upload',
  'media/store-picture',
  'notice/change-mail-address',
  'notice/change-notice-settings',
  'notice/confirm-address',
  'notice/read-all-notices',
  'notice/read-notice',
]
/** Who may depends on what shows the picture: their own tests have each case. */
const OF_PICTURES = ['edition/crop-picture', 'edition/county-pictures/take-county-picture']

it('has a scenario for every command that a role is needed for', () => {
  const command = /export (?:async )?function \w+(?:<[^>]*>)?\(\s*\n?\s*ctx: Context,/
  const commands = globSync('domain/**/*.ts', { exclude: ['domain/testing/**'] })
    .filter((path) => !path.endsWith('.test.ts') && command.test(readFileSync(path, 'utf8')))
    .map((path) => path.replace(/^domain\//, '').replace(/\.ts$/, ''))
  expect(commands.toSorted()).toEqual(
    [...Object.keys(SCENARIOS), ...PARTS, ...OWN, ...OF_PICTURES].toSorted(),
  )
})

describe.each(Object.entries(SCENARIOS))('%s', (_name, scenario) => {
  const { arrange, event, history, roles, scope = COUNTY, versioned } = scenario
  const afterwards = arrangeOnce(arrange)

  it('leaves its rows of history and outbox', () =>
    afterwards(async (tx, { actor, run }) => {
      const rows = async () => [
        await countRows(tx, history),
        await countRows(tx, outbox, eq(outbox.event, event ?? '')),
      ]
      const [historyBefore = 0, eventsBefore = 0] = await rows()
      await run(as(tx, actor), requestKey())
      const [historyAfter = 0, eventsAfter = 0] = await rows()
      expect(historyAfter > historyBefore).toBe(history !== null)
      expect(eventsAfter > eventsBefore).toBe(event !== null)
    }))

  it('refuses every role but its own, and every role of another region', () =>
    afterwards(async (tx, { run }) => {
      const here = await insertAccounts(tx, ROLES, scope)
      const elsewhere = await insertAccounts(tx, ROLES, ELSEWHERE)
      expect([here.length, elsewhere.length]).toEqual([ROLES.length, ROLES.length])
      for (const [index, actor] of here.entries()) {
        const role = ROLES[index]
        const outcome = await outcomeOf(tx, actor, run)
        const isAllowed = roles.some((one) => one === role)
        expect([role, outcome]).toEqual([role, isAllowed ? 'done' : expect.stringMatching(REFUSED)])
      }
      for (const [index, actor] of elsewhere.entries()) {
        const outcome = await outcomeOf(tx, actor, run)
        expect([ROLES[index], outcome]).toEqual([ROLES[index], expect.stringMatching(REFUSED)])
      }
    }))

  it('refuses whoever loses the right between the request and the transaction', () =>
    afterwards(async (tx, { actor, run }) => {
      const ctx = recheckRights(as(tx, actor), { hold: true })
      const its = eq(roleGrants.accountId, actor.accountId)
      await tx.update(roleGrants).set({ revokedAt: NOW }).where(its)
      const before = await countRows(tx, history)
      await expect(run(ctx, requestKey())).rejects.toMatchObject({ code: 'forbidden' })
      expect(await countRows(tx, history)).toBe(before)
    }))

  if (versioned)
    it('refuses who saw an older version of the edition', () =>
      afterwards(async (tx, { actor, runStale }) => {
        if (!runStale) throw new Error('The scenario runs no older version')
        expect(await outcomeOf(tx, actor, runStale)).toBe('conflict')
      }))
})

const ALL = Object.entries(SCENARIOS)

describe('a command with a request key', () => {
  const keyed = ALL.filter(([, scenario]) => scenario.keyed)
  it.each(keyed)('runs once for one key, and returns the same to both: %s', async (_name, one) => {
    const db = racesDatabase()
    const { actor, run } = await one.arrange(db)
    const key = requestKey()
    const [first, second] = await Promise.all([run(as(db, actor), key), run(as(db, actor), key)])
    expect(second).toEqual(first)
    expect(await run(as(db, actor), key)).toEqual(first)
    // The key is worth nothing for another command, or for another subject of this one.
    const [kept] = await db.select().from(requestKeys).where(eq(requestKeys.key, key))
    expect(kept?.command).toMatch(/^[a-z]+(-[a-z]+)*(:|$)/)
  })
})
