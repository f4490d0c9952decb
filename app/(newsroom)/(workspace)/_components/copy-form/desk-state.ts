import type { Content } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'

import type { DraftPlace } from '../../_lib/form-schemas.ts'
import type { DeviceDraft } from './device-drafts.ts'

// What the writing form and the desk that keeps its words say to each other, and to the site.

/** What stands on the site, when it is not what this window wrote on. */
export interface Latest {
  content: Content
  place: DraftPlace
  /** The last autosave of this person; 0 for none. */
  version: number
  /** Whether these words are a revision; else they are the autosave of another window. */
  revised: boolean
  /** Whether I may still write; not when it went to review meanwhile. */
  editable: boolean
}

export interface DeskState {
  /** Where the piece is kept on the site; null before its first save. */
  place: DraftPlace | null
  doing: 'still' | 'keeping' | 'saving' | 'submitting' | 'gone'
  /** When the site last took the words, and whether by itself or because it was asked to. */
  saved: { at: string; by: 'itself' | 'hand' } | null
  /** The words on the screen have not reached the site. */
  unkept: boolean
  /** They have reached it, but are no revision yet. */
  unsaved: boolean
  /** There is a revision that somebody asked for. */
  everSaved: boolean
  issues: FieldIssues
  problem: string | null
  /** What the problem kept from happening: after a refused submission the words are saved all the same. */
  refused: 'save' | 'submit' | null
  /** The site has no session of this writer any more: `problem` says so, until they are back. */
  signedOut: boolean
  /** Whether it answers something the person asked for; an autosave never moves the focus. */
  asked: boolean
  /** Since when the site has not answered. */
  offlineSince: Date | null
  /** Whether this device keeps what the site has not taken; null before it was tried. */
  onDevice: boolean | null
  /** The site has all words, but this device did not let go of its own copy. */
  left: boolean
  /** What was written while the site did not answer, and has been taken since. */
  caughtUp: { since: Date; minutes: number; characters: number; changed: boolean } | null
  /** Two texts, and somebody has to choose. */
  latest: Latest | null
}

/** Words with what they were written on. */
export interface Words {
  place: DraftPlace | null
  version: number
  content: Content
  createKey: string
}

export interface Kept {
  place: DraftPlace
  version: number
  /** Wall clock in Shanghai, '15:38:20'. */
  at: string
}

export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; issues: FieldIssues }

/** The ways out of the form. Each rejects when the site does not answer. */
export interface DeskPorts {
  keep(words: Words): Promise<Answer<Kept>>
  save(words: Words & { setAside: readonly Content[] }): Promise<Answer<Kept>>
  submit(place: DraftPlace): Promise<Answer<unknown>>
  latest(at: DraftPlace, version: number): Promise<Answer<Latest>>
  /** Keeps words on this device; null when the site has them all. */
  onDevice(draft: Omit<DeviceDraft, 'key' | 'accountId'> | null): Promise<boolean>
}

export interface DeskStart {
  place: DraftPlace | null
  version: number
  createKey: string
  /** The words on the screen, those the site has, and those of the last revision. */
  content: Content
  kept: Content
  revised: Content
  /** Somebody asked for that revision: it is no first autosave. */
  everSaved: boolean
  /** Words sent earlier that may have arrived. */
  lost: string | null
  savedAt: string | null
  latest: Latest | null
}

export interface Desk {
  read(): DeskState
  subscribe(listener: () => void): () => void
  /** The form's words as they are now. */
  write(content: Content): void
  /** An input method is at work: nothing is sent until it is done. */
  compose(on: boolean): void
  /** Sends what is unkept at once, such as when the form is left. */
  flush(): void
  save(): Promise<boolean>
  submit(): Promise<void>
  /** Ends a conflict with the words chosen. What was not chosen is kept as a revision of its own. */
  settle(chosen: Content): Promise<boolean>
  /** Leaves words that can not be saved; `kept` when the site keeps them beside the piece. */
  leave(kept: boolean): Promise<void>
  close(): void
}
