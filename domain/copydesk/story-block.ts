// One story of the page while it is being put together: its lines sorted by what they are, before
// any of them is read closely.

import type { PageLine } from './page-lines.ts'
import type { Credit } from './page-reading.ts'
import type { Strip } from './strip.ts'

export type BodyLine = {
  strip: Strip
  dateline: boolean
  /** Goes on with the sentence above. */
  continues: boolean
  /** A heading inside the story; no sentence runs into it or out of it. */
  heading: boolean
}

export type StoryBlock = {
  /** The place over one item of a roundup. */
  label: string | null
  column: PageLine | null
  head: PageLine[]
  openingCredits: Credit[]
  closingCredits: Credit[]
  /** The lines the credits were read from; they may say where someone is from. */
  signatures: string[]
  /** An advertisement or announcement: no story, and dropped in the end. */
  notice: boolean
  body: BodyLine[]
}

export const EMPTY_STORY = {
  label: null,
  column: null,
  head: [],
  openingCredits: [],
  notice: false,
}
