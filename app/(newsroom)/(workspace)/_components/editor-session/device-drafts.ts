import { z } from 'zod'

import { contentSchema } from '#domain/article/content'

import { dropRow, rowsOf } from './device-store.ts'

// Words on their way to the site, kept on this device until they have arrived: what is typed while the
// network is away survives a closed window. Each draft belongs to one account and is looked up by it,
// so nobody is shown another's words; signing out takes the account's drafts away (docs/adr).

const draftSchema = z.object({
  key: z.string(),
  accountId: z.int(),
  /** Null for an edition that has not reached the site at all. */
  editionId: z.int().nullable(),
  /** The version of the edition, and of its autosave, that the words were written on. */
  lockVersion: z.int().nullable(),
  version: z.int(),
  /** One for each new edition, so that sending it twice makes it once. */
  createKey: z.string(),
  content: contentSchema,
  /** Words that were sent and may have arrived, though no answer came. */
  lost: z.string().nullable(),
  /** Milliseconds since 1970. */
  at: z.number(),
})
export type DeviceDraft = z.infer<typeof draftSchema>

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

export const draftKey = (accountId: number, edition: number | string): string =>
  `${accountId}:${edition}`

/** Whether words of this device are young enough to be offered. */
export const isFresh = ({ at }: { at: number }, now: number): boolean =>
  now - at < KEPT_DAYS * DAY_MS

/** The account's drafts on this device, newest first; what is out of shape or old is thrown away. */
export async function listDrafts(accountId: number): Promise<DeviceDraft[]> {
  const drafts: DeviceDraft[] = []
  for (const row of await rowsOf(accountId)) {
    if (row.form !== undefined) continue
    const parsed = draftSchema.safeParse(row)
    if (parsed.success && isFresh(parsed.data, Date.now())) drafts.push(parsed.data)
    else await dropRow(row.key)
  }
  return drafts.toSorted((a, b) => b.at - a.at)
}
