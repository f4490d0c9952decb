// One story of the page while it is being put together: its lines sorted by what they are, before
// any of them is read closely.

import type { PageLine } from '../lines/page-lines.ts'
import type { JumpFrom, JumpTo } from './jump-lines.ts'
import type { Credit, Span } from '../page-reading.ts'
import type { Strip } from '../characters/strip.ts'

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
  /** The number of the page it is on, where a masthead says it. */
  page: string | null
  /** It began on another page, as this line says, or breaks off for one. */
  jumpFrom: (JumpFrom & { line: PageLine }) | null
  jumpTo: (JumpTo & { line: PageLine }) | null
  /** The segments further down that go on with it. */
  continued: StoryBlock[]
  /** A segment that goes with its story only because no other was waiting. */
  guessed: boolean
  /** Where a person says it stands. */
  span: Span | null
}

export const emptyStory = (): StoryBlock => ({
  label: null,
  column: null,
  head: [],
  openingCredits: [],
  closingCredits: [],
  signatures: [],
  notice: false,
  body: [],
  page: null,
  jumpFrom: null,
  jumpTo: null,
  continued: [],
  guessed: false,
  span: null,
})
