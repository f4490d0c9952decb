import type { Queryable } from '#db/client'
import { Refusal, type FieldIssues } from '#lib/refusal'
import { CONTENT_FIELD_LABELS } from '#lib/labels'

import { checklist } from '../article/checklist.ts'
import type { Content } from '../article/content.ts'
import { findTakenAway } from '../article/find-taken-away.ts'
import { findUnknownFiling } from '../article/known-filing.ts'
import { findSensitive, whyHeld } from './sensitive-terms.ts'

interface EditionText {
  editionId: number
  content: Content
  /** The note to readers on a correction or update. */
  publicNote: string | null
}

/**
 * Why a text may not go before readers, by field; empty when it may. Asked at every approval, schedule
 * and publication: the text, the watched terms and what it is filed under change in between.
 */
export async function findHindrances(
  db: Queryable,
  text: EditionText,
  { terms = true } = {},
): Promise<FieldIssues> {
  const { content, publicNote } = text
  const [unknown, taken, sensitive] = await Promise.all([
    findUnknownFiling(db, content),
    findTakenAway(db, text),
    terms ? findSensitive(db, text) : null,
  ])
  const written = checklist(content, publicNote ?? '')
  const pictures = [...(taken['pictures'] ?? []), ...(written['pictures'] ?? [])]
  const issues = { ...unknown, ...written, ...(pictures.length > 0 && { pictures }) }
  return withOpenTerms(issues, sensitive?.open ?? [])
}

/** The same issues with the sensitive terms that are open. */
export const withOpenTerms = (issues: FieldIssues, open: readonly string[]): FieldIssues =>
  open.length === 0 ? issues : { ...issues, words: [whyHeld(open)] }

/**
 * Refuses to let a text go on that readers may not have, naming each field. `terms: false` leaves the
 * sensitive terms to whoever decides with a reason that names them.
 */
export async function requirePublishable(
  db: Queryable,
  text: EditionText,
  options: { terms?: boolean } = {},
): Promise<void> {
  const issues = await findHindrances(db, text, options)
  const message = formatHindrances(issues)
  if (message !== null) throw new Refusal('invalid-input', message, issues)
}

/** What keeps a text from readers as one sentence; null when nothing does. */
export function formatHindrances(issues: FieldIssues): string | null {
  const parts = Object.entries(issues).flatMap(([path, messages]) =>
    messages.map((message) => (path === 'words' ? message : `${formatField(path)}：${message}`)),
  )
  return parts.length === 0 ? null : parts.join('；')
}

function formatField(path: string): string {
  const labels: Readonly<Record<string, string>> = CONTENT_FIELD_LABELS
  return labels[path] ?? labels[path.split('.')[0] ?? ''] ?? '稿件'
}
