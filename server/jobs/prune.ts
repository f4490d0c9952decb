import { foldCounts } from '#domain/activity/fold-counts'
import { prune } from '#domain/notice/prune'

import type { TimedJob } from './job.ts'

/** Deletes what nobody will ask for again, and folds the sums that readers' pages show. */
export const pruneJob: TimedJob = {
  name: 'prune',
  label: '清理过期的记录',
  deadlineSeconds: 300,
  cron: '30 3 * * *',
  work: async ({ db }, now) => {
    await prune(db(), now)
    await foldCounts(db())
  },
}
