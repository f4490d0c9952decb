import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { settings } from '#db/schema/settings'
import { plainText } from '#lib/plain-text'

import { loadAccount } from '../account/load-account.ts'
import { findDivisionName } from '../division/find-division-name.ts'
import { getSettings } from '../setting/settings.ts'
import { PORTAL_KEY } from './portal-kind.ts'

/** The value of a real portal's settings row: when it was set up, by which version, and its first account. */
const recordSchema = z.object({
  setUpAt: z.iso.datetime(),
  version: plainText().min(1),
  firstAccountId: z.int().positive(),
})
export type PortalRecord = z.infer<typeof recordSchema>

export interface Portal {
  setUpAt: Date
  version: string
  province: { code: string; name: string }
  /** The one county that it is about, if it is about one alone. */
  county: { code: string; name: string } | null
  /** The admin whose account set-up opened. */
  firstAdmin: { accountId: number; loginName: string; joined: boolean }
}

/** What set-up wrote; throws when the database holds no real portal. */
export async function getPortal(db: Queryable): Promise<Portal> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, PORTAL_KEY))
  const { setUpAt, version, firstAccountId } = recordSchema.parse(row?.value)
  const [province] = await db
    .select({ code: divisions.code, name: divisions.name })
    .from(divisions)
    .where(eq(divisions.level, 'province'))
  const { county } = await getSettings(db)
  const countyName = county === '' ? null : await findDivisionName(db, county)
  const account = await loadAccount(db, firstAccountId)
  if (!province || !account) throw new Error('The portal lacks its province or its first account')
  const { accountId, loginName, joined } = account
  return {
    setUpAt: new Date(setUpAt),
    version,
    province,
    county: countyName === null ? null : { code: county, name: countyName },
    firstAdmin: { accountId, loginName, joined },
  }
}
