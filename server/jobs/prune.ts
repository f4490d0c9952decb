import { prune } from '#domain/notice/prune'

import type { TimedJob } from './job.ts'

/** Takes away what nobody will ask for again. */
export const pruneJob: TimedJob = {
  name: 'prune',
  word: '清理过期的记录',
  deadlineSeconds: 300,
  cron: '30 3 * * *',
  work: ({ db }, now) => prune(db(), now),
}
