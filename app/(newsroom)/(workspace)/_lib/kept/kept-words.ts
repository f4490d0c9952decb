import { z } from 'zod'

import type { FormFields } from '#lib/form-fields'

import { draftKey, isFresh } from '../../_components/editor-session/device-drafts.ts'
import { dropRow, putRow, rowsOf } from '../../_components/editor-session/device-store.ts'

// Words of a small form that were not sent, in the store of this device that keeps those of editions.

const KEPT_FORMS = [
  'accept',
  'announcement',
  'answer',
  'decline',
  'import',
  'proposal',
  'topic',
] as const

/** What stands in the fields, by their names. */
export type KeptWords = Readonly<Record<string, string>>

const rowSchema = z.object({
  key: z.string(),
  accountId: z.int(),
  form: z.enum(KEPT_FORMS),
  words: z.record(z.string(), z.string()),
  /** What an earlier try left, which somebody has still to take up or decline. */
  earlier: z.record(z.string(), z.string()).nullable().default(null),
  /** What the fields began with; null where the site's words stood in them. */
  over: z.record(z.string(), z.string()).nullable().optional(),
  /** Milliseconds since 1970. */
  at: z.number(),
})

export interface KeptOf {
  accountId: number
  form: (typeof KEPT_FORMS)[number]
  /** What is changed; `new` for one that is written, which may begin with the words of an intake. */
  about: number | 'new' | `intake ${number}`
}

const keyOf = ({ accountId, form, about }: KeptOf) => draftKey(accountId, `${form}:${about}`)

export interface Kept {
  words: KeptWords
  earlier: KeptWords | null
  /** What the fields began with: the site has other words by now where that is not what they begin with. */
  over?: KeptWords | null | undefined
}

export async function findKept(of: KeptOf, now: number): Promise<Kept | null> {
  const rows = await rowsOf(of.accountId)
  const parsed = rowSchema.safeParse(rows.find(({ key }) => key === keyOf(of)))
  return parsed.success && isFresh(parsed.data, now) ? parsed.data : null
}

export async function storeWords(
  of: KeptOf,
  { words, earlier, over }: Kept,
  now: number,
): Promise<void> {
  const { accountId, form } = of
  const row: z.infer<typeof rowSchema> = {
    key: keyOf(of),
    accountId,
    form,
    words,
    earlier,
    over,
    at: now,
  }
  await putRow(row)
}

export const dropWords = (of: KeptOf): Promise<void> => dropRow(keyOf(of))

/** Whether the fields hold what they began with. */
export const isSame = (words: KeptWords, begun: KeptWords): boolean =>
  Object.entries(begun).every(([name, text]) => (words[name] ?? '') === text)

/** Of the fields that a form sends those that are named, as texts. */
export const wordsOf = (fields: FormFields | KeptWords | undefined, named: KeptWords): KeptWords =>
  Object.fromEntries(Object.keys(named).map((name) => [name, String(fields?.[name] ?? '')]))
