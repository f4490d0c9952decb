import { tmpdir } from 'node:os'

import { sweepLeftovers } from '#domain/media/sweep-leftovers'

import type { TimedJob } from './job.ts'

/** Deletes what unfinished and killed uploads left on the disk. */
export const sweepUploads: TimedJob = {
  name: 'sweep-uploads',
  label: '清理没传完的文件',
  deadlineSeconds: 900,
  cron: '50 3 * * *',
  work: ({ db, store, parts }, now) =>
    sweepLeftovers(db(), now, {
      store,
      parts,
      children: tmpdir(),
    }),
}
