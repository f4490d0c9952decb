import { isAnyPinDue } from '#domain/publication/end-due-pins'
import { isAnyDue } from '#domain/publication/publish-due'

import { callInternal, PUBLISH_DUE_PATH } from '#lib/http/internal-call'
import type { WokenJob } from './job.ts'

/**
 * Publishes what has reached its time and ends the pins whose time is up: by the web server, because only
 * there the page cache is notified.
 */
export const publishDueJob: WokenJob = {
  name: 'publish-due',
  label: '到时间发布',
  deadlineSeconds: 60,
  isWaiting: async ({ db }, now) => (await isAnyDue(db(), now)) || isAnyPinDue(db(), now),
  work: (context, now) => callInternal(PUBLISH_DUE_PATH, context, now),
}
