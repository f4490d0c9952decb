import { prune } from '#domain/notice/prune'

import type { TimedJob } from './job.ts'

/** Deletes what nobody will ask for again. */
export const pruneJob: TimedJob = {
  name: 'prune',
  label: '清理过期的记录',
  deadlineSeconds: 300,
  cron: '30 3 * * *',
  work: ({ db }, now) => prune(db(), now),
}
