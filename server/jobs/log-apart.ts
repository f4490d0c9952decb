import { isDiskFull } from '#lib/disk-full'

import { callInternal, DISK_FULL_PATH } from '../internal-call.ts'
import { logFault } from '../log.ts'
import type { JobPlace } from './job.ts'

/**
 * The log of a process that works at the jobs apart. It shows nobody anything, so the web server is told of a
 * full disk.
 */
export function logApart(web: Pick<JobPlace, 'internalUrl' | 'authSecret'>): JobPlace['log'] {
  return (fault, where) => {
    if (isDiskFull(fault)) {
      callInternal(DISK_FULL_PATH, web, new Date()).catch((error: unknown) =>
        logFault(error, 'disk-full'),
      )
    }
    return logFault(fault, where)
  }
}
