import { deliverOutbox, isAnyUndelivered } from '#domain/notice/deliver-outbox'

import type { WokenJob } from './job.ts'

/** Notifies people of what happened. */
export const deliverEvents: WokenJob = {
  name: 'deliver-outbox',
  label: '发出通知',
  deadlineSeconds: 120,
  isWaiting: ({ db }, now) => isAnyUndelivered(db(), now),
  work: ({ db }, now) => deliverOutbox(db(), now),
}
