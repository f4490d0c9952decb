import { bodyText } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import { isUnwritten } from '#domain/article/is-unwritten'
import { countCharacters } from '#lib/text'

import type { EditionRef } from '../../_lib/form-schemas.ts'
import type {
  Answer,
  DraftToStore,
  Latest,
  RefusedAnswer,
  SessionStart,
  SessionState,
  Stored,
  Unstored,
} from './session-state.ts'

// What an editor session remembers, what can happen to it, and what it asks for then.

/** One thing that is done with the content. Requests for the same thing share a job. */
export interface Job {
  kind: 'autosave' | 'save' | 'submit' | 'resolve'
  /** Who waits for its result. */
  requests: readonly number[]
  /** Serialized content when it was asked for. */
  asked: string
  /** Of a conflict that is resolved. */
  chosen: Content | null
}

/** The job that is being done: one at a time. */
export interface Running {
  job: Job
  how: 'autosave' | 'save'
  content: Content
  setAside: readonly Content[]
  /** It was sent once more, after the edition had moved on without other content. */
  again: boolean
  /** The step that the site was asked for last. */
  step: 'save' | 'submit'
  /** Why the site refused, while its latest content is read. */
  refusal: RefusedAnswer | null
}

export interface Memory {
  readonly createKey: string
  readonly content: Content
  /** The last autosave that the site has of this person. */
  readonly version: number
  /** Serialized: what the site has, and its last revision. */
  readonly stored: string
  readonly revised: string
  /** Serialized: what was sent and may have arrived. */
  readonly lost: string | null
  readonly state: SessionState
  readonly running: Running | null
  readonly waiting: readonly Job[]
  readonly composing: boolean
  /** An autosave was due while something else was under way. */
  readonly due: boolean
  readonly unsentSince: number | null
  readonly storedBeforeOffline: string
  /** The last request was not carried out for want of the site. */
  readonly unanswered: boolean
  /** A submission was sent, and no answer came. */
  readonly submissionUnknown: boolean
}

export type SessionEvent =
  | { type: 'change'; content: Content }
  | { type: 'compose'; composing: boolean }
  | { type: 'autosave' }
  | { type: 'save'; request: number }
  | { type: 'submit'; request: number }
  | { type: 'resolve'; request: number; chosen: Content }
  | { type: 'put-off'; isPutOff: boolean }
  | { type: 'leave'; request: number; stored: boolean }
  | { type: 'back-up' }
  /** Answers; null when none came. */
  | { type: 'saved'; answer: Answer<Stored> | null }
  | { type: 'submitted'; answer: Answer<unknown> | null }
  | { type: 'latest-read'; answer: Answer<Latest> | null }
  /** Whether the device stored the draft; null when it failed at what it was asked. */
  | { type: 'device'; purpose: DevicePurpose; stored: boolean | null }

export type DevicePurpose = 'back-up' | 'hand-in' | { leaveRequest: number }
export type TimerName = 'autosave' | 'retry' | 'back-up'

export type Effect =
  | { type: 'autosave'; unstored: Unstored }
  | { type: 'save'; unstored: Unstored; setAside: readonly Content[] }
  | { type: 'submit'; edition: EditionRef }
  | { type: 'read-latest'; edition: EditionRef; version: number }
  | { type: 'device'; purpose: DevicePurpose; draft: DraftToStore | null }
  | { type: 'start-timer'; timer: TimerName; milliseconds: number }
  | { type: 'stop-timer'; timer: TimerName }
  | { type: 'end'; requests: readonly number[]; done: boolean }

/** A memory while one event is worked into it, and the effects it has so far. */
export interface Turn {
  memory: Memory
  effects: Effect[]
  /** Milliseconds since 1970. */
  readonly now: number
}

export function startMemory(start: SessionStart): Memory {
  const stored = serializeContent(start.stored)
  const revised = serializeContent(start.revised)
  return {
    createKey: start.createKey,
    content: start.content,
    version: start.version,
    stored,
    revised,
    lost: start.lost,
    state: {
      edition: start.edition,
      doing: 'idle',
      saved:
        start.savedAt === null
          ? null
          : { at: start.savedAt, by: 'autosave', activity: serializeActivity(start.stored) },
      unsent: serializeContent(start.content) !== stored,
      unsaved: stored !== revised,
      everSaved: start.everSaved,
      issues: {},
      problem: null,
      refused: null,
      triesAgain: false,
      signedOut: false,
      accountClosed: false,
      asked: false,
      offlineSince: null,
      storedOnDevice: null,
      draftLeft: false,
      backOnline: null,
      latest: start.latest,
      isPutOff: false,
    },
    running: null,
    waiting: [],
    composing: false,
    due: false,
    unsentSince: null,
    storedBeforeOffline: '',
    unanswered: false,
    submissionUnknown: false,
  }
}

export function remember(turn: Turn, part: Partial<Memory>): void {
  turn.memory = { ...turn.memory, ...part }
}

export function show(turn: Turn, part: Partial<SessionState>): void {
  remember(turn, { state: { ...turn.memory.state, ...part } })
}

export const serializeContent = (content: Content): string => JSON.stringify(content)
/** Of a content: where, what and when. */
export const serializeActivity = ({ divisionCode, event }: Content): string =>
  JSON.stringify([divisionCode, event])
export const countSerialized = (serialized: string): number =>
  countCharacters(bodyText((JSON.parse(serialized) as Content).body))

export const isUnsent = ({ content, stored }: Memory): boolean =>
  serializeContent(content) !== stored
export const isLeaving = ({ state }: Memory): boolean => state.doing === 'leaving'
/** No conflict waits for a choice, and the page is not being left. */
export const isOpen = (memory: Memory): boolean =>
  memory.state.latest === null && !isLeaving(memory)
/** The choice between two texts is put off: it comes before anything is sent. */
export const isPutOff = ({ state }: Memory): boolean => state.latest !== null && state.isPutOff
/** A new form without a word creates no edition. */
export const isBlank = ({ state, content }: Memory): boolean =>
  state.edition === null && isUnwritten(content)
export const isSubmitting = ({ running, waiting }: Memory): boolean =>
  running?.job.kind === 'submit' || waiting.some(({ kind }) => kind === 'submit')
