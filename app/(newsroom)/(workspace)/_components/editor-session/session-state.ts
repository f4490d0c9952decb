import type { Content } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'

import type { EditionRef } from '../../_lib/form-schemas.ts'
import type { DeviceDraft } from './device-drafts.ts'

// What the writing form and the session that saves its content exchange, and what the session asks of
// the site and of this device.

/** What the site has, when it is not what this window was opened with. */
export interface Latest {
  content: Content
  edition: EditionRef
  /** The last autosave of this person; 0 for none. */
  version: number
  /** Whether this content is a revision; else it is the autosave of another window. */
  revised: boolean
  /** Whether this person may still write; not when the edition went to review meanwhile. */
  editable: boolean
}

export interface SessionState {
  /** Where the edition is stored on the site; null before its first save. */
  edition: EditionRef | null
  doing: 'idle' | 'autosaving' | 'saving' | 'submitting' | 'leaving'
  /** When the site last stored the content, by an autosave or because the person asked for it. */
  saved: { at: string; by: 'autosave' | 'person'; activity: string } | null
  /** The content in the form has not reached the site. */
  unsent: boolean
  /** It has reached the site, but is no revision yet. */
  unsaved: boolean
  /** There is a revision that somebody asked for. */
  everSaved: boolean
  issues: FieldIssues
  problem: string | null
  /** What the problem prevented: after a refused submission the content is saved all the same. */
  refused: 'save' | 'submit' | null
  /** What was refused is sent again by itself: the site was not well. */
  triesAgain: boolean
  /** The site has no session of this writer any more: `problem` says so, until they are back. */
  signedOut: boolean
  /** The writer's account was closed: nothing can be saved any more. */
  accountClosed: boolean
  /** Whether it answers something the person asked for; an autosave never moves the focus. */
  asked: boolean
  /** Since when the site has not answered. */
  offlineSince: Date | null
  /** Whether this device stores what the site has not; null before it was tried. */
  storedOnDevice: boolean | null
  /** The site has all content, but this device did not delete its own draft. */
  draftLeft: boolean
  /** What was written while the site did not answer, and has been stored there since. */
  backOnline: { since: Date; minutes: number; characters: number; changed: boolean } | null
  /** Two versions of the content, and somebody has to choose. */
  latest: Latest | null
  /** The choice is put off: both stay as they are, and nothing is sent before. */
  isPutOff: boolean
}

/** Content to store, with what it was written on. */
export interface Unstored {
  edition: EditionRef | null
  version: number
  content: Content
  createKey: string
}

export interface Stored {
  edition: EditionRef
  version: number
  /** Wall clock in Shanghai, '15:38:20'. */
  at: string
}

export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; issues: FieldIssues }
export type RefusedAnswer = Extract<Answer<never>, { ok: false }>

export type DraftToStore = Omit<DeviceDraft, 'key' | 'accountId'>

/** What the session asks of the site. Each function rejects when the site does not answer. */
export interface SitePorts {
  autosave(unstored: Unstored): Promise<Answer<Stored>>
  save(unstored: Unstored & { setAside: readonly Content[] }): Promise<Answer<Stored>>
  submit(edition: EditionRef): Promise<Answer<unknown>>
  readLatest(edition: EditionRef, version: number): Promise<Answer<Latest>>
  /** Stores a draft on this device; null deletes it, once the site has all content. */
  storeOnDevice(draft: DraftToStore | null): Promise<boolean>
}

export interface SessionStart {
  edition: EditionRef | null
  version: number
  createKey: string
  /** The content in the form, what the site has, and the last revision. */
  content: Content
  stored: Content
  revised: Content
  /** Somebody asked for that revision: it is no first autosave. */
  everSaved: boolean
  /** Serialized content that was sent earlier and may have arrived. */
  lost: string | null
  savedAt: string | null
  latest: Latest | null
}

export interface EditorSession {
  read(): SessionState
  subscribe(listener: () => void): () => void
  /** The form's content as it is now. */
  change(content: Content): void
  /** An input method is at work: nothing is sent until it is done. */
  compose(composing: boolean): void
  /** Sends what is unsent at once, such as when the form is left. */
  flush(): void
  /** Stores on this device at once what the site has not, such as when the page is left. */
  backUp(): void
  save(): Promise<boolean>
  submit(): Promise<boolean>
  /** Ends a conflict with the content chosen. What was not chosen becomes a revision of its own. */
  resolveConflict(chosen: Content): Promise<boolean>
  /** Puts the choice of a conflict off, or takes it up again. */
  putOff(isPutOff: boolean): void
  /** Leaves content that cannot be saved; `stored` when the site keeps it beside the edition. */
  leave(stored: boolean): Promise<boolean>
  close(): void
}
