// What a run of all tests has built once, and boot tests start again.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const CLONE = process.env.BOOT_FOLDER

/** The folder of the run's portal, or this one. */
export const BUILT_PORTAL = CLONE || join(import.meta.dirname, '../..')

/** Makes the data folder a copy of the run's demonstration, whose portal is not running; without one leaves it empty. */
export function copyDemonstration(dataDir: string): void {
  // With the owners: the database's files may be another user's.
  if (CLONE) execFileSync('cp', ['-a', join(CLONE, '.data'), dataDir])
}
