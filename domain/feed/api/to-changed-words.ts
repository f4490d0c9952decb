import type { ShownChanges } from '../../corrections/list-shown-changes.ts'
import type { ApiCorrection } from './schemas.ts'

/** What a correction changed as the read API shows it: text before and after, without marks. */
export function toChangedWords(changes: ShownChanges | null): ApiCorrection['changes'] {
  return (changes?.fields ?? []).map(({ part, before, after }) => ({
    part,
    before: textOf(before),
    after: textOf(after),
  }))
}

const textOf = (parts: readonly { text: string }[]): string =>
  parts.map(({ text }) => text).join('')
