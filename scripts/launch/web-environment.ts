import type { Secrets } from './secrets.ts'
import { readVariable } from '#lib/settings/variables'
import { ownAddress, type Settings } from './settings.ts'

/** What the build and the web server get. The owner's address is not among it. */
export function webEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  settings: Settings,
  secrets: Secrets,
  appUrl: string,
): NodeJS.ProcessEnv {
  return {
    ...env,
    APP_DATABASE_URL: undefined,
    NODE_ENV: settings.dev ? 'development' : 'production',
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || secrets.authSecret,
    SEALING_KEY: env.SEALING_KEY || secrets.sealingKey,
    SITE_URL: settings.siteUrl,
    // The name next-auth reads it by.
    NEXTAUTH_URL: settings.siteUrl,
    INTERNAL_URL: ownAddress(settings),
    DATA_DIR: settings.dataDir,
    BACKUP_DIR: settings.backupDir,
    PROVINCE: readVariable('PROVINCE', env),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
