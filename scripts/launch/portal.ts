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
  '这是演示站，密码人人知道，只能留在本机。' +
  '用 npm run setup 建正式网站（换一个 DATA_DIR），或者'

/** Throws the sentence for a database that must not be opened, or not here. */
export function requireStartable(kind: PortalKind, settings: Settings): void {
  const { databaseUrl, host, siteUrl } = settings
  if (kind === 'real') return
  if (kind === 'foreign') throw foreignDatabase(settings)
  if (kind === 'empty' && databaseUrl !== null) {
    throw new OperatorError(
      `DATABASE_URL：${databaseAddress(databaseUrl)} 里还没有网站：先用 npm run setup 建站。`,
    )
  }
  if (!isLoopback(host)) throw new OperatorError(`${AT_HOME}不设 LISTEN_HOST。`)
  if (isPublicAddress(siteUrl)) {
    throw new OperatorError(`${AT_HOME}不设公开网址（${siteUrl}）。`)
  }
}

export function foreignDatabase({ databaseUrl, dataDir }: Settings): OperatorError {
  const named =
    databaseUrl === null ? `${dataDir} 的数据库` : `DATABASE_URL：${databaseAddress(databaseUrl)} `
  return new OperatorError(`${named}里有别的东西：给网站单独一个数据库。`)
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
        `PROVINCE 是 ${wanted}，可是网站是为 ${province} 建的：不要设 PROVINCE。`,
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
