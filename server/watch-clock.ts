import type { Database } from '#db/client'
import { isDatabaseAway } from '#db/database-away'
import { isClockOff, measureClock } from '#domain/health/clock'

import { logError, logWarning } from './log.ts'

const HOUR_MS = 3_600_000

const held = globalThis as typeof globalThis & { portalClockTimer?: NodeJS.Timeout }

/** Compares this machine's clock with the database's now and each hour, and warns; a second call changes nothing. */
export function watchClock(db: () => Database): void {
  if (held.portalClockTimer) return
  const look = () =>
    void warnWhenOff(db).catch((error: unknown) => {
      if (!isDatabaseAway(error)) logError(error, 'clock')
    })
  held.portalClockTimer = setInterval(look, HOUR_MS).unref()
  look()
}

async function warnWhenOff(db: () => Database): Promise<void> {
  const offset = await measureClock(db())
  if (!isClockOff(offset)) return
  const seconds = (Math.abs(offset) / 1_000).toFixed(1)
  const way = offset > 0 ? 'behind' : 'ahead of'
  logWarning(
    `The clock of this machine is ${seconds} s ${way} the database's: look whether both are set by the network (timedatectl).`,
    'clock',
  )
}
