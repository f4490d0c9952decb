import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { mails } from '#db/schema/mails'
import { transitions } from '#db/schema/transitions'
import type { Role } from '#db/states'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../../account/actor.ts'
import { closeAsleepAccounts } from '../../account/asleep/close-asleep-accounts.ts'
import { changeAccount } from '../../account/change-account.ts'
import { closeAccount } from '../../account/close-account.ts'
import { coverLeave } from '../../account/cover-leave.ts'
import { createAccount } from '../../account/create-account.ts'
import { endGrant } from '../../account/end-grant.ts'
import { grantRole } from '../../account/grant-role.ts'
import { inviteAccount } from '../../account/invite-account.ts'
import { loadAccount } from '../../account/load-account.ts'
import { reopenAccount } from '../../account/reopen-account.ts'
import { revokeLink } from '../../account/revoke-link.ts'
import { sendLink } from '../../account/send-link.ts'
import { takeOffSecondFactor } from '../../account/second-factor/take-off-second-factor.ts'
import type { Context } from '../../context.ts'
import { mailLink } from '../../notice/mail-link.ts'
import { handOverEdition } from '../../review/drafts/hand-over-edition.ts'
import { rosterLine } from '../../roster/testing/roster-line.ts'
import { insertFactor, SEALING_KEY } from '../second-factor.ts'
import { as, COUNTY, draftOf } from '../stage.ts'
import { takeIn } from '../take-in.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** Who looks after correspondents of the county, and who after everybody there. */
const LEADING = ['admin', 'editor1'] as const
const RUNNING = ['admin'] as const

const LONG_AGO = new Date('2025-01-01T00:00:00Z')

const newPerson = () => ({
  loginName: `new-${randomUUID().slice(0, 20)}`,
  displayName: '新人甲',
  divisionCode: COUNTY,
})
const leave = { startsOn: '2026-03-20', endsOn: '2026-03-27', note: '年休假' }

/** What is done with the account of a correspondent of the county, after `before` prepared it. */
function withPerson<T>(
  roles: readonly Role[],
  event: string | null,
  before: (db: Queryable, admin: Actor, person: { accountId: number }) => Promise<T>,
  run: (ctx: Context, person: { accountId: number }, prepared: T) => Promise<unknown>,
): Scenario {
  return {
    roles,
    event,
    history: adminChanges,
    keyed: false,
    versioned: false,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', COUNTY)
      const { accountId } = await insertAccount(db, 'correspondent', COUNTY)
      const person = { accountId }
      const prepared = await before(db, actor, person)
      return { actor, run: (ctx) => run(ctx, person, prepared) }
    },
  }
}

const nothing = () => Promise.resolve(null)

/** What admins, and first editors for correspondents, do with accounts. */
export const ACCOUNTS: Scenarios = {
  'account/create-account': withPerson(RUNNING, null, nothing, (ctx) =>
    createAccount(ctx, {
      ...newPerson(),
      password: 'long enough to be one',
      grants: [{ role: 'correspondent', divisionCode: COUNTY }],
    }),
  ),
  'account/invite-account': withPerson(LEADING, 'account.granted', nothing, (ctx) =>
    inviteAccount(
      ctx,
      { ...newPerson(), grant: { role: 'correspondent', divisionCode: COUNTY } },
      { key: SEALING_KEY },
    ),
  ),
  'account/change-account': withPerson(RUNNING, null, nothing, (ctx, { accountId }) =>
    changeAccount(
      ctx,
      { accountId, displayName: '改名甲', divisionCode: COUNTY },
      { key: SEALING_KEY },
    ),
  ),
  'account/grant-role': withPerson(RUNNING, 'account.granted', nothing, (ctx, { accountId }) =>
    grantRole(ctx, { accountId, role: 'editor1', divisionCode: COUNTY }),
  ),
  'account/end-grant': withPerson(
    LEADING,
    'account.grant-ended',
    async (db, _admin, { accountId }) => {
      const account = await loadAccount(db, accountId)
      return account?.grants[0]?.id ?? 0
    },
    (ctx, { accountId }, grantId) => endGrant(ctx, { accountId, grantId }),
  ),
  'account/cover-leave': withPerson(
    RUNNING,
    'account.covered',
    (db) => insertAccount(db, 'editor1', COUNTY),
    (ctx, { accountId }, { accountId: coverId }) =>
      coverLeave(ctx, { accountId, coverId, ...leave }),
  ),
  'account/second-factor/take-off-second-factor': withPerson(
    LEADING,
    'account.factor-ended',
    (db, _, { accountId }) => insertFactor(db, accountId),
    takeOffSecondFactor,
  ),
  'account/send-link': withPerson(LEADING, 'account.link-sent', nothing, sendLink),
  'notice/mail-link': {
    ...withPerson(
      LEADING,
      null,
      (db, admin, person) => sendLink(as(db, admin), person),
      (ctx, { accountId }, { token }) =>
        mailLink(ctx, { accountId, token, address: 'yi@example.org' }),
    ),
    history: mails,
  },
  'account/revoke-link': withPerson(
    LEADING,
    'account.link-revoked',
    (db, admin, person) => sendLink(as(db, admin), person),
    revokeLink,
  ),
  'account/close-account': withPerson(LEADING, null, nothing, closeAccount),
  'account/asleep/close-asleep-accounts': withPerson(
    LEADING,
    null,
    async (db, _, { accountId }) => {
      await db.update(accounts).set({ createdAt: LONG_AGO }).where(eq(accounts.id, accountId))
    },
    (ctx, { accountId }) => closeAsleepAccounts(ctx, { accountIds: [accountId] }),
  ),
  'roster/import-roster': {
    roles: RUNNING,
    scope: '620000',
    event: 'account.granted',
    history: adminChanges,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', '620000')
      const lines = [rosterLine({})]
      return {
        actor,
        run: (ctx, requestKey) => takeIn(ctx, lines, { requestKey }),
      }
    },
  },
  'review/drafts/hand-over-edition': {
    roles: LEADING,
    event: 'edition.handed-over',
    history: transitions,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', COUNTY)
      const author = await insertAccount(db, 'correspondent', COUNTY)
      const { accountId } = await insertAccount(db, 'correspondent', COUNTY)
      const { editionId, lockVersion } = await draftOf(db, author)
      await closeAccount(as(db, actor), author)
      const at = (version: number) => (ctx: Context, key: string) =>
        handOverEdition(ctx, { editionId, lockVersion: version, accountId, requestKey: key })
      return { actor, run: at(lockVersion), runStale: at(lockVersion - 1) }
    },
  },
  'account/reopen-account': withPerson(
    LEADING,
    'account.reopened',
    (db, admin, person) => closeAccount(as(db, admin), person),
    reopenAccount,
  ),
}
