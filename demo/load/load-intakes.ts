import { randomBytes } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { intakes } from '#db/schema/matter/intakes'
import { acceptIntake } from '#domain/intake/accept-intake'
import { declineIntake } from '#domain/intake/decline-intake'

import { OFFICER_LOGIN, type DemoAccount } from '../content/accounts.ts'
import { DEMO_INTAKES } from '../content/intakes.ts'
import type { Newsroom } from './walk.ts'

/** What the public handed in for one county, and what an officer decided. Nobody holds the number of a receipt. */
export async function loadIntakes(
  { db, people }: Newsroom,
  { accounts, province, now }: { accounts: readonly DemoAccount[]; province: string; now: Date },
): Promise<void> {
  const writer = accounts.find(
    ({ grants, divisionCode: code }) => grants[0]?.role === 'correspondent' && code !== province,
  )
  if (!writer) return
  const officer = { db, actor: people.byLogin(OFFICER_LOGIN), now }
  const unguessable = () => randomBytes(32).toString('base64url')
  for (const { key, kind, place, words, outcome } of DEMO_INTAKES) {
    // A load that goes on after one was broken off finds what that one wrote.
    const [known] = await db
      .select({ intakeId: intakes.id })
      .from(intakes)
      .where(and(eq(intakes.divisionCode, writer.divisionCode), eq(intakes.words, words)))
    const [written] = known
      ? []
      : await db
          .insert(intakes)
          .values({
            kind,
            divisionCode: writer.divisionCode,
            place,
            words,
            questionId: unguessable(),
            receiptId: unguessable(),
            createdAt: now,
          })
          .returning({ intakeId: intakes.id })
    const row = known ?? written
    if (!row || outcome === null) continue
    const input = { ...row, ...outcome, lockVersion: 0, requestKey: `demo-intake-${key}` }
    await ('reason' in outcome ? declineIntake : acceptIntake)(officer, input)
  }
}
