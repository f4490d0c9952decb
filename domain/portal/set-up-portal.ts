import { sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import { settings } from '#db/schema/settings'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { AccountLink } from '../account/account-links.ts'
import { openFirstAccount } from '../account/open-first-account.ts'
import { recordedBySystem } from '../audit/write-entry.ts'
import { provinceOf } from '../division/covers.ts'
import { loadDivisions } from '../division/load-divisions.ts'
import { COUNTY_KEY } from '../division/own-divisions.ts'
import { changeSettings, getSiteSettings } from '../setting/change-settings.ts'
import type { PortalRecord } from './get-portal.ts'
import { getPortalKind, PORTAL_KEY } from './portal-kind.ts'
import { setupAnswersSchema } from './setup-answers.ts'

/**
 * Makes a real portal in an empty, migrated database, all or nothing: divisions, settings, and the first
 * admin, whose one-time link is returned. Null, and nothing is changed, where a portal is set up already; of two
 * at once the second gets it.
 */
export async function setUpPortal(
  { db, now, version }: { db: Database; now: Date; version: string },
  input: unknown,
): Promise<AccountLink | null> {
  const { province, county, adminLoginName, adminDisplayName, ...values } = parseInput(
    setupAnswersSchema,
    input,
  )
  const divisionCode = county || provinceOf(province)
  const recorded = recordedBySystem('set-up-portal', db, { divisionCode })
  return recorded.transaction(async (tx) => {
    // Whoever else sets up waits here, and sees what was written.
    await tx.execute(sql`lock table ${settings} in share row exclusive mode`)
    const kind = await getPortalKind(tx)
    if (kind === 'real') return null
    if (kind !== 'empty') throw new Refusal('conflict', '数据库里已经有别的内容')
    if (county !== '') {
      await tx.insert(settings).values({ key: COUNTY_KEY, value: county, changedAt: now })
    }
    await loadDivisions(tx, province, county)
    const person = { loginName: adminLoginName, displayName: adminDisplayName, divisionCode }
    const first = county === '' ? person : { ...person, county }
    const { actor, ...link } = await openFirstAccount(tx, now, first)
    const seen = await getSiteSettings(tx)
    await changeSettings(
      { db: tx, actor, now, countersign: null },
      {
        seen,
        // In a demonstration, whose passwords everybody knows, it is off.
        values: { ...seen, ...values, requireSecondFactor: 'on' },
      },
    )
    const firstAccountId = actor.accountId
    const value: PortalRecord = { setUpAt: now.toISOString(), version, firstAccountId }
    await tx.insert(settings).values({ key: PORTAL_KEY, value, changedAt: now })
    return link
  })
}
