// What a start takes from outside: a few variables, each with a default that needs nothing.

import { join, resolve } from 'node:path'
import { OperatorError } from '#lib/process/operator-error'

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
  /** How many proxies of one's own are in front. */
  trustedProxies: number
  distDir: string
  dev: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new OperatorError(`PORT must be a number from 1 to 65535, not “${text}”.`)
  }
  return port
}

function readDatabaseUrl(name: string, text: string | undefined): string | null {
  if (!text) return null
  const form = 'postgres://user:password@host:5432/database'
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.hostname) {
    throw new OperatorError(`${name} is not an address of the form ${form}.`)
  }
  if (url.pathname.length < 2) throw new OperatorError(`${name} names no database: ${form}.`)
  return text
}

/** Who counts more proxies than there are believes what visitors write. */
function requireFewProxies({ TRUSTED_PROXIES }: Environment): void {
  if (!TRUSTED_PROXIES || /^[0-5]$/.test(TRUSTED_PROXIES)) return
  throw new OperatorError(`TRUSTED_PROXIES must be a number from 0 to 5, not “${TRUSTED_PROXIES}”.`)
}

/** The mail server's address carries a password, so it is never repeated in a message. */
function requireFitMail({ SMTP_URL, MAIL_FROM }: Environment): void {
  if (!SMTP_URL) return
  const url = URL.canParse(SMTP_URL) ? new URL(SMTP_URL) : null
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new OperatorError('SMTP_URL is not of the form smtps://user:password@host:465.')
  }
  if (!MAIL_FROM || !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(MAIL_FROM)) {
    throw new OperatorError(
      'SMTP_URL needs MAIL_FROM, the address mails come from: portal@example.org.',
    )
  }
}

/** Malformed values throw a OperatorError. */
export function readSettings(root: string, env: Environment, args: string[] = []): Settings {
  const port = readPort(env.PORT || '3000')
  requireFitMail(env)
  requireFewProxies(env)
  return {
    root,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    port,
    host: env.LISTEN_HOST || '127.0.0.1',
    siteUrl: env.NEXTAUTH_URL || `http://localhost:${port}`,
    databaseUrl: readDatabaseUrl('DATABASE_URL', env.DATABASE_URL),
    appDatabaseUrl: readDatabaseUrl('APP_DATABASE_URL', env.APP_DATABASE_URL),
    trustedProxies: Number(env.TRUSTED_PROXIES || 0),
    distDir: join(root, env.NEXT_DIST_DIR || '.next'),
    dev: args.includes('--dev'),
  }
}

/** Where this machine itself reaches the web server: a server on every interface is on this one too. */
export function ownAddress({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  const own = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`
}
