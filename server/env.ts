import 'server-only'
import { resolve } from 'node:path'

import { readBackupPlan } from '#domain/backup/plan'
import { readVariable } from '#lib/settings/variables'

/** What the launcher always hands on. */
function required(name: 'DATABASE_URL' | 'NEXTAUTH_SECRET' | 'SEALING_KEY'): string {
  const value = readVariable(name, process.env)
  if (value === null) throw new Error(`${name} is not set`)
  return value
}

/** The process's settings, checked when first asked for; a missing one is an error that names it. */
export function env() {
  const dataDir = readVariable('DATA_DIR', process.env)
  return {
    databaseUrl: required('DATABASE_URL'),
    connections: readVariable('DATABASE_CONNECTIONS', process.env),
    /** Past a pooler, if there is one. */
    directDatabaseUrl: readVariable('DIRECT_DATABASE_URL', process.env),
    authSecret: required('NEXTAUTH_SECRET'),
    /** Opens the columns that a dump must not show. */
    sealingKey: required('SEALING_KEY'),
    /** How many proxies of one's own are in front of the portal. */
    trustedProxies: readVariable('TRUSTED_PROXIES', process.env),
    dataDir: resolve(/* turbopackIgnore: true */ dataDir),
    backups: readBackupPlan(process.env, resolve(/* turbopackIgnore: true */ dataDir)),
    securityContact: readVariable('SECURITY_CONTACT', process.env),
  }
}
