import { join, resolve } from 'node:path'

import { readVariable, type Environment } from '#lib/settings/variables'

import type { Retention } from './retention.ts'

export interface BackupPlan {
  /** Wall clock in Shanghai; null when somebody else looks after backups. */
  at: { hour: number; minute: number } | null
  folder: string
  key: string | null
  retention: Retention
}

/** When, where and for how long backups are made, by the settings of the environment. */
export function readBackupPlan(env: Environment, dataDir: string): BackupPlan {
  const folder = readVariable('BACKUP_DIR', env)
  return {
    at: readVariable('BACKUP_AT', env),
    folder:
      folder === null
        ? join(/* turbopackIgnore: true */ dataDir, 'backups')
        : resolve(/* turbopackIgnore: true */ folder),
    key: readVariable('BACKUP_KEY', env),
    retention: readVariable('BACKUP_KEEP', env),
  }
}
