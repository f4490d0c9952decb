// What a start takes from outside: a few variables (lib/settings/variables.ts), each with a default that needs nothing.

import { join, resolve } from 'node:path'
import { OperatorError } from '#lib/process/operator-error'
import { connectionsOfWeb } from '#db/pool-bounds'
import { readBucket, readVariable, VARIABLE_NAMES, type Environment } from '#lib/settings/variables'

export interface Settings {
  root: string
  /** Absolute; the embedded database, uploads and secrets lie in it. */
  dataDir: string
  port: number
  /** Where the web server listens: this machine alone by default, since the demo's passwords are known. */
  host: string
  /** The address readers use; it ends up in links and cookies. */
  siteUrl: string
  /** The owner's address on a server of one's own, or null for the embedded one. */
  databaseUrl: string | null
  appDatabaseUrl: string | null
  /** The most connections to the database that a web process has open at a time. */
  connections: number
  /** How many proxies of one's own are in front. */
  trustedProxies: number
  /** Where backups go. */
  backupDir: string
  distDir: string
  dev: boolean
}

/** The mail server's address carries a password, so it is never repeated in a message. */
function requireSender(env: Environment): void {
  const sender = readVariable('MAIL_FROM', env)
  if (readVariable('SMTP_URL', env) === null) return
  if (sender === null || !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(sender)) {
    throw new OperatorError('设了 SMTP_URL 还要设 MAIL_FROM，就是发件地址，如 portal@example.org。')
  }
}

/** Malformed values throw an OperatorError. */
export function readSettings(root: string, env: Environment, args: string[] = []): Settings {
  for (const name of VARIABLE_NAMES) readVariable(name, env)
  requireSender(env)
  readBucket(env)
  const dataDir = resolve(root, readVariable('DATA_DIR', env))
  const port = readVariable('PORT', env)
  return {
    root,
    dataDir,
    port,
    host: readVariable('LISTEN_HOST', env),
    siteUrl: readVariable('SITE_URL', env) ?? `http://localhost:${port}`,
    databaseUrl: readVariable('DATABASE_URL', env),
    appDatabaseUrl: readVariable('APP_DATABASE_URL', env),
    connections: connectionsOfWeb(readVariable('DATABASE_CONNECTIONS', env)),
    trustedProxies: readVariable('TRUSTED_PROXIES', env),
    backupDir: resolve(root, readVariable('BACKUP_DIR', env) ?? join(dataDir, 'backups')),
    distDir: join(root, readVariable('NEXT_DIST_DIR', env)),
    dev: args.includes('--dev'),
  }
}

/** Where this machine itself reaches the web server: a server on every interface is on this one too. */
export function ownAddress({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  const own = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`
}
