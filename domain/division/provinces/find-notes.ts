import { gansu } from './62.ts'
import type { ProvinceNotes } from './province-notes.ts'

const NOTES: Record<string, ProvinceNotes> = { '62': gansu }

/** The notes for a province by the first two digits of its code; empty when there are none. */
export function findProvinceNotes(prefix: string): ProvinceNotes {
  return NOTES[prefix] ?? { zones: [], slugs: {}, wordLike: [], formerNames: {}, tiles: {} }
}
