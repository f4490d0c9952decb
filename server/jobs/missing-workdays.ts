import { reportMissingYears } from '#domain/limit/report-missing-years'

import type { TimedJob } from './job.ts'

/** Notifies who runs the site, on Monday morning, which year's holidays are wanted and not registered. */
export const missingWorkdays: TimedJob = {
  name: 'missing-workdays',
  label: '看放假安排缺不缺',
  deadlineSeconds: 120,
  cron: '30 8 * * 1',
  work: ({ db }, now) => reportMissingYears(db(), { now }),
}
