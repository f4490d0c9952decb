// States that no command makes, or that commands refuse, as rows of a test's own. What a command does is done by it
// (newsroom/people.ts).

import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import { accounts, roleGrants } from '#db/schema/accounts'
import { conflictingCopies } from '#db/schema/conflicting-copies'
import { countersigns } from '#db/schema/countersigns'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { mails, noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { secondFactors } from '#db/schema/second-factors'
import { transitions } from '#db/schema/transitions'
import { UNIT_ROLES, type Role } from '#db/states'

import { database } from './database.ts'

/** The password of the demonstration's accounts. */
export const PASSWORD = 'longyuan-demo-2026'

export interface Person {
  id: string
  loginName: string
  /** As others see it. */
  name: string
}

interface Given {
  id?: number
  loginName?: string
  name?: string
  /** Of the demonstration's password unless it is named. */
  passwordHash?: string
  closedAt?: Date
}

/** An account of a test's own with these roles over a division. */
export async function insertPerson(
  divisionCode: string,
  roles: readonly Role[],
  { loginName = `person-${randomUUID().slice(0, 8)}`, name, ...given }: Given = {},
): Promise<Person> {
  const db = database()
  const displayName = name ?? `试${loginName.slice(-6)}`
  const passwordHash = given.passwordHash ?? (await findAccount('tongwei')).passwordHash
  const [account] = await db
    .insert(accounts)
    .overridingSystemValue()
    .values({ ...given, loginName, displayName, divisionCode, passwordHash })
    .returning({ id: accounts.id })
  const accountId = account?.id ?? 0
  const startsOn = '2020-01-01'
  if (roles.length > 0) {
    const unitId = roles.some(isUnitRole) ? await insertUnit(divisionCode) : null
    await db.insert(roleGrants).values(
      roles.map((role) => ({
        accountId,
        role,
        divisionCode,
        unitId: isUnitRole(role) ? unitId : null,
        startsOn,
      })),
    )
  }
  return { id: String(accountId), loginName, name: displayName }
}

const isUnitRole = (role: Role): boolean => UNIT_ROLES.some((one) => one === role)

/** A unit of a division that answers what it is assigned, there once. */
export async function insertUnit(divisionCode: string, name = '县住建局'): Promise<number> {
  const unit = { divisionCode, name, side: 'government' as const }
  const [row] = await database()
    .insert(handlingUnits)
    .values(unit)
    .onConflictDoUpdate({
      target: [handlingUnits.divisionCode, handlingUnits.name],
      set: { side: unit.side },
    })
    .returning({ id: handlingUnits.id })
  return row?.id ?? 0
}

/** The account under another name, which nothing checks. */
export async function renamePerson(
  { id }: Person,
  { name, loginName }: { name: string; loginName: string },
): Promise<void> {
  await database()
    .update(accounts)
    .set({ displayName: name, loginName })
    .where(eq(accounts.id, Number(id)))
}

export async function findAccount(loginName: string) {
  const [account] = await database()
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.loginName, loginName))
  if (!account) throw new Error(`There is no account ${loginName}`)
  return account
}

/** Mail to this address reaches the person, who has confirmed it. */
export async function insertAddress({ id }: Person, mailAddress: string): Promise<void> {
  const confirmedAt = new Date()
  await database()
    .insert(noticeSettings)
    .values({ accountId: Number(id), mailAddress, confirmedAt })
}

/** An unread notice. */
export async function insertNotice({ id }: Person, title: string): Promise<void> {
  const db = database()
  const deliveredAt = new Date()
  const [event] = await db
    .insert(outbox)
    .values({ event: 'test', payload: {}, deliveredAt })
    .returning({ id: outbox.id })
  await db.insert(notices).values({
    outboxId: event?.id ?? 0,
    accountId: Number(id),
    kind: 'account',
    title,
    text: '没有别的',
    path: '/account',
  })
}

/** A mail to that account that was tried for the last time. */
export async function insertFailedMail(
  loginName: string,
  subject: string,
  lastError: string,
): Promise<void> {
  const { id: accountId } = await findAccount(loginName)
  await database()
    .insert(mails)
    .values({
      accountId,
      key: `test:${subject}`,
      address: 'nobody@example.org',
      subject,
      body: { lead: '', items: [] },
      state: 'failed',
      attempts: 10,
      nextAttemptAt: new Date(),
      lastError,
    })
}

/** All who hold the role have written the edition, too. */
export async function insertWriters(editionId: string, role: Role): Promise<void> {
  const db = database()
  const holders = await db
    .selectDistinct({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(eq(roleGrants.role, role))
  await db
    .insert(editionParticipants)
    .values(holders.map(({ accountId }) => ({ editionId: Number(editionId), accountId, level: 0 })))
}

/** A line of the edition's history: it was returned before. */
export async function insertReturn(
  editionId: string,
  loginName: string,
  reason: string,
): Promise<void> {
  const { id: accountId } = await findAccount(loginName)
  await database()
    .insert(transitions)
    .values({
      editionId: Number(editionId),
      move: 'return',
      fromState: 'review1',
      toState: 'returned',
      accountId,
      reason,
    })
}

/** Keeps a revision of the edition, the current one unless it is named, as if it had come too late. Returns its id. */
export async function insertConflictingCopy(
  editionId: string,
  loginName: string,
  { reason = '认领已经到期', revisionId }: { reason?: string; revisionId?: string } = {},
): Promise<string> {
  const db = database()
  const { id: accountId } = await findAccount(loginName)
  const [edition] = await db
    .select({ id: editions.id, currentId: editions.currentRevisionId })
    .from(editions)
    .where(eq(editions.id, Number(editionId)))
  if (!edition) throw new Error(`There is no edition ${editionId}`)
  const kept = Number(revisionId ?? edition.currentId)
  await db
    .insert(conflictingCopies)
    .values({ revisionId: kept, editionId: edition.id, accountId, reason })
  return String(kept)
}

/** A second factor of which no app has the secret: for what others may do about it. */
export async function insertSecondFactor(accountId: string): Promise<void> {
  const sealedSecret = 'sealed by no key'
  await database()
    .insert(secondFactors)
    .values({ accountId: Number(accountId), sealedSecret, confirmedAt: new Date() })
}

/** What an admin asked a second person for: a new password for the account. Returns its number. */
export async function insertCountersign(
  { id: accountId, name: subjectName }: Pick<Person, 'id' | 'name'>,
  {
    reason = '本人忘了密码，当面来说的',
    askedBy = 'admin',
  }: { reason?: string; askedBy?: string } = {},
): Promise<string> {
  const askedAt = new Date()
  const [row] = await database()
    .insert(countersigns)
    .values({
      kind: 'send-link',
      payload: { accountId: Number(accountId) },
      divisionCode: '620000',
      subjectName,
      reason,
      askedBy: (await findAccount(askedBy)).id,
      askedAt,
      expiresAt: new Date(askedAt.getTime() + 86_400_000),
    })
    .returning({ id: countersigns.id })
  return String(row?.id)
}
