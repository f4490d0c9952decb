import { checkIntegrity, checkServed } from './check-integrity.ts'
import { dailyDigest } from './daily-digest.ts'
import { deliverEvents } from './deliver-events.ts'
import { encodePictures } from './encode-pictures.ts'
import { eraseContactsJob } from './erase-contacts.ts'
import type { Job } from './job.ts'
import { missingWorkdays } from './missing-workdays.ts'
import { nightlyBackup } from './nightly-backup.ts'
import { pruneJob } from './prune.ts'
import { publishDueJob } from './publish-due.ts'
import { remindPromisesJob } from './remind-promises.ts'
import { sendMailJob } from './send-mail.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { weeklyFreshness } from './weekly-freshness.ts'

/** Every job of the portal. A new one is a file beside this and a line here. */
export const JOBS: readonly Job[] = [
  publishDueJob,
  deliverEvents,
  encodePictures,
  sendMailJob,
  dailyDigest,
  weeklyFreshness,
  missingWorkdays,
  remindPromisesJob,
  nightlyBackup,
  pruneJob,
  eraseContactsJob,
  sweepUploads,
  checkIntegrity,
  checkServed,
]

/** Whether it runs as long as its rows are there, and so again by itself. */
export const isWoken = (name: string): boolean =>
  JOBS.some((job) => job.name === name && 'isWaiting' in job)
