// Which portal a start may open, and where: the demonstration's passwords stand in the README, so it stays at
// home; a database of somebody's own is filled by set-up alone.

import { openDatabase, type Database } from '#db/client'
import { loadDivisions } from '#domain/division/load-divisions'
import { getPortal } from '#domain/portal/get-portal'
import { getPortalKind, type PortalKind } from '#domain/portal/portal-kind'
import { getSettings } from '#domain/setting/settings'
import { isPublicAddress } from '#lib/http/public-address'
import { databaseAddress } from '#lib/process/explain-error'
import { OperatorError } from '#lib/process/operator-error'
import { readVariable, type Environment } from '#lib/settings/variables'
import type { Settings } from './settings.ts'

const isLoopback = (host: string): boolean => /^(?:localhost|127\.[\d.]+|::1)$/.test(host)

const AT_HOME =
  'This is the demonstration, whose passwords everybody knows: it stays on this machine. ' +
  'Make a real portal with npm run setup (and another DATA_DIR), or'

/** Throws the sentence for a database that must not be opened, or not here. */
export function requireStartable(kind: PortalKind, settings: Settings): void {
  const { databaseUrl, host, siteUrl } = settings
  if (kind === 'real') return
  if (kind === 'foreign') throw foreignDatabase(settings)
  if (kind === 'empty' && databaseUrl !== null) {
    throw new OperatorError(
      `DATABASE_URL: ${databaseAddress(databaseUrl)} holds no portal yet: make one with npm run setup.`,
    )
  }
  if (!isLoopback(host)) throw new OperatorError(`${AT_HOME} leave LISTEN_HOST unset.`)
  if (isPublicAddress(siteUrl)) {
    throw new OperatorError(`${AT_HOME} leave its public address (${siteUrl}) unset.`)
  }
}

export function foreignDatabase({ databaseUrl, dataDir }: Settings): OperatorError {
  const named =
    databaseUrl === null
      ? `The database of ${dataDir}`
      : `DATABASE_URL: ${databaseAddress(databaseUrl)}`
  return new OperatorError(
    `${named} holds something that is not this portal's: give the portal a database of its own.`,
  )
}

async function withOwner<T>(ownerUrl: string, work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await close()
  }
}

/** What the database at the owner's address holds. */
export const findPortalKind = (ownerUrl: string): Promise<PortalKind> =>
  withOwner(ownerUrl, getPortalKind)

export interface RealPortal {
  name: string
  /** The first two digits of its province's code. */
  province: string
  siteAddress: string
}

/** Brings a real portal's divisions up to date. Its province was chosen at set-up; `wanted` must be the same. */
export const openRealPortal = (ownerUrl: string, wanted: string | undefined): Promise<RealPortal> =>
  withOwner(ownerUrl, async (db) => {
    const portal = await getPortal(db)
    const province = portal.province.code.slice(0, 2)
    if (wanted && wanted !== province) {
      throw new OperatorError(
        `PROVINCE is ${wanted}, but the portal was set up for ${province}: leave PROVINCE unset.`,
      )
    }
    await loadDivisions(db, province, portal.county?.code)
    const { siteName, siteAddress } = await getSettings(db)
    return { name: siteName, province, siteAddress }
  })

/** A real portal is open at the public address of its own settings, unless a variable says otherwise. */
export function atItsAddress(
  settings: Settings,
  env: Environment,
  { siteAddress }: Pick<RealPortal, 'siteAddress'>,
): Settings {
  if (readVariable('SITE_URL', env) !== null || siteAddress === '') return settings
  return { ...settings, siteUrl: siteAddress }
}
