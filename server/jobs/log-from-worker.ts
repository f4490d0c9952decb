import { isDiskFull } from '#lib/process/disk-full'

import { callInternal, DISK_FULL_PATH } from '#lib/http/internal-call'
import { logError } from '../log.ts'
import type { JobContext } from './job.ts'

/**
 * The log of a process that works at the jobs apart. It shows nobody anything, so the web server is notified of a
 * full disk.
 */
export function logFromWorker(
  web: Pick<JobContext, 'internalUrl' | 'authSecret'>,
): JobContext['log'] {
  return (error, where) => {
    if (isDiskFull(error)) {
      callInternal(DISK_FULL_PATH, web, new Date()).catch((failure: unknown) =>
        logError(failure, 'disk-full'),
      )
    }
    return logError(error, where)
  }
}
