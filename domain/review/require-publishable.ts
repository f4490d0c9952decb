import type { Queryable } from '#db/client'
import { Refusal, type FieldIssues } from '#lib/refusal'
import { CONTENT_FIELD_WORDS } from '#lib/words'

import { checklist } from '../article/checklist.ts'
import type { Content } from '../article/content.ts'
import { findUnknownFiling } from '../article/known-filing.ts'
import { findSensitive, whyHeld } from './open-words.ts'

interface EditionText {
  editionId: number
  content: Content
  /** What readers are told of a correction or update. */
  publicNote: string | null
}

/**
 * Why a text may not go before readers, by field; empty when it may. Asked at every approval, schedule
 * and publication: the text, the list of words and what it is filed under change in between.
 */
export async function findHindrances(
  db: Queryable,
  text: EditionText,
  { words = true } = {},
): Promise<FieldIssues> {
  const { content, publicNote } = text
  const unknown = await findUnknownFiling(db, content)
  const issues = { ...unknown, ...checklist(content, publicNote ?? '') }
  if (!words) return issues
  const { open } = await findSensitive(db, text)
  return withOpenWords(issues, open)
}

/** The same issues with the sensitive words that stand open. */
export const withOpenWords = (issues: FieldIssues, open: readonly string[]): FieldIssues =>
  open.length === 0 ? issues : { ...issues, words: [whyHeld(open)] }

/**
 * Refuses to let a text go on that readers may not have, naming each field. `words: false` leaves the
 * sensitive words to whoever decides with a reason that names them.
 */
export async function requirePublishable(
  db: Queryable,
  text: EditionText,
  options: { words?: boolean } = {},
): Promise<void> {
  const issues = await findHindrances(db, text, options)
  const message = wordHindrances(issues)
  if (message !== null) throw new Refusal('invalid-input', message, issues)
}

/** What keeps a text from readers as one sentence; null when nothing does. */
export function wordHindrances(issues: FieldIssues): string | null {
  const parts = Object.entries(issues).flatMap(([path, messages]) =>
    messages.map((message) => (path === 'words' ? message : `${wordField(path)}：${message}`)),
  )
  return parts.length === 0 ? null : parts.join('；')
}

function wordField(path: string): string {
  const words: Readonly<Record<string, string>> = CONTENT_FIELD_WORDS
  return words[path] ?? words[path.split('.')[0] ?? ''] ?? '稿件'
}
