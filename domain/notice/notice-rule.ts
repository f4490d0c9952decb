// What a rule of the table of notices is made of.

import type { NoticeKind } from '#db/states'

import type { EventFacts } from './event-facts.ts'

export type Audience =
  /** Who wrote or submitted the edition, co-authors too. */
  | 'authors'
  /** Who wrote or submitted the edition that its article began with: a later one is somebody else's work on their text. */
  | 'first-authors'
  /** Who has reviewed the edition, at whatever level. */
  | 'reviewers'
  /** Who may review it at the level where it waits. */
  | 'next-editors'
  /** Who may publish it. */
  | 'final-editors'
  /** The people the event names. */
  | 'named'
  /** Who asked something about a live article: named too, but what readers see they need not be let read. */
  | 'askers'
  /** Who opens corrections of it. */
  | 'correctors'
  /** Who hands over what the closed account of its author has left, when nobody writes it any more. */
  | 'account-keepers'
  /** Who runs the accounts over its division. They read no editions: see `unnamed`. */
  | 'administrators'

export interface NoticeRule {
  kind: NoticeKind
  to: Audience
  /** The actor is notified as well: it concerns the safety of their account. */
  ownDoing?: true
  /** It stays in the newsroom, whatever the person chose. */
  unmailed?: true
  /** The notice is of no edition, for who may not read it; its text reveals nothing of the edition. */
  unnamed?: true
  /** An unread notice that the same kind of event left a moment ago is replaced: what counts is the last one. */
  lastOnly?: true
  /** Asked when it is delivered; always by default. */
  when?: (facts: EventFacts) => boolean
  title: (facts: EventFacts) => string
  text: (facts: EventFacts) => string
  path: (facts: EventFacts) => string
}
