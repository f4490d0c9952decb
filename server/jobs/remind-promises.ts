import { remindPromises } from '#domain/promise/remind-promises'

import type { TimedJob } from './job.ts'

/** Reminds units in the morning of what they promised, before its day and after. */
export const remindPromisesJob: TimedJob = {
  name: 'remind-promises',
  label: '提醒到期的承诺',
  deadlineSeconds: 120,
  cron: '40 7 * * *',
  work: ({ db }, now) => remindPromises(db(), { now }),
}
