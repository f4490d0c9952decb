import { eraseContacts } from '#domain/intake/erase-contacts'

import type { TimedJob } from './job.ts'

/** Deletes how senders of what the public handed in can be found, half a year after the decision. */
export const eraseContactsJob: TimedJob = {
  name: 'erase-contacts',
  label: '删去到期的联系方式',
  deadlineSeconds: 120,
  cron: '50 3 * * *',
  work: ({ db }, now) => eraseContacts(db(), now),
}
