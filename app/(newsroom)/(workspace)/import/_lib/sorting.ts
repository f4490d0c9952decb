import type { Content } from '#domain/article/content'

import {
  fillWith,
  findWords,
  leavesText,
  withoutStretch,
  type PickedField,
} from '../../_components/edition-fields/picked/fill-with.ts'
import { acceptKind, isUnsure, readyContent, type ImportDraft } from './import-draft.ts'

// What a person does with the drafts of one page, as steps on the list of them.

/** The next unsure draft after `open`, from the top again at the end; null when none is left. */
export function nextUnsure(drafts: readonly ImportDraft[], open: number | null): number | null {
  const after = drafts.findIndex((draft, index) => index > (open ?? -1) && isUnsure(draft))
  const next = after === -1 ? drafts.findIndex(isUnsure) : after
  return next === -1 ? null : next
}

/** Looked at and found right: its repairs are carried out. */
export function confirmDraft(draft: ImportDraft): ImportDraft {
  const kinds = new Set(draft.repairs.map(({ kind }) => kind))
  const accepted = [...kinds].reduce(acceptKind, draft)
  return { ...accepted, confirmed: true }
}

/** Words of the raw page fill a field of the draft, and leave its text; or why they do not. */
export function fillDraft(
  { values }: ImportDraft,
  field: PickedField,
  words: string,
  today: string,
): Pick<ImportDraft, 'values'> | { why: string } {
  const { text } = values
  const found = findWords(text, words, field)
  // Names are read with what is around them: （记者 李昆）.
  const whole = found && field === 'credits' ? text.slice(found.start, found.end) : words
  const filled = fillWith(field, whole, values, { today })
  if ('why' in filled) return filled
  const rest = found && leavesText(field) ? withoutStretch(text, found) : text
  return { values: { ...values, ...filled.part, text: rest } }
}

/** The drafts with what is wrong in each that is to be taken in, and the contents when nothing is. */
export function takeIn(
  drafts: readonly ImportDraft[],
  writable: readonly string[],
): { drafts: ImportDraft[]; contents: Content[]; wrong: number | null } {
  const results = drafts.map((draft) => (draft.included ? readyContent(draft, writable) : null))
  const issues = results.map((one) => (one && 'issues' in one ? one.issues : null))
  const wrong = issues.findIndex((one) => one !== null)
  return {
    drafts: drafts.map((draft, index) => ({ ...draft, issues: issues[index] ?? {} })),
    contents: results.flatMap((one) => (one && 'content' in one ? [one.content] : [])),
    wrong: wrong === -1 ? null : wrong,
  }
}
