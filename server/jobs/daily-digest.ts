import { isAnyDigestDue, writeDigests } from '#domain/notice/write-digests'

import type { WokenJob } from './job.ts'

/** Writes each person's mail of the day from the hour they have chosen. */
export const dailyDigest: WokenJob = {
  name: 'daily-digest',
  label: '写每天的汇总邮件',
  deadlineSeconds: 300,
  isWaiting: ({ db }, now) => isAnyDigestDue(db(), now),
  work: ({ db }, now) => writeDigests(db(), now),
}
