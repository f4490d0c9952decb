import type { ArticleMove, EditionKind, EditionState, Move, WithdrawReason } from '#db/states'

/** Where an edition came from. */
export interface Origin {
  kind: EditionKind
  /** What readers are told of a correction or update. */
  publicNote: string | null
  /** The newspaper page it was taken from. */
  page: { importId: number; printDate: string | null; label: string | null } | null
}

/** What people did about an edition or its article besides moving it. */
type Deed =
  | 'sign-off'
  | 'open'
  | 'ask-correction'
  | 'decline-correction'
  | 'invite'
  | 'join'
  | 'decline-invitation'
  | 'end-sharing'
  | 'take-in'
  | 'merged-into'
  | 'tell-apart'
  | 'let-word-through'

/** A move of the edition, of its article while it was live, or something else people did about it. */
export type StoryMove = Move | ArticleMove | Deed

export interface HistoryRow {
  id: number
  editionId: number
  move: StoryMove
  fromState: EditionState | null
  /** Null where the edition itself stays as it is. */
  toState: EditionState | null
  /** Null when the system did it. */
  name: string | null
  reason: string | null
  revisionId: number | null
  revisionNumber: number | null
  at: Date
  /** Of a `create`, and of an `open`: what was begun then. */
  origin?: Origin
  /** Of a withdrawal. */
  withdrawReason?: WithdrawReason | null
  /** The other edition: the newer one of an `open`, the other one of a merge or of two told apart. */
  otherId?: number
  /** The other person, of an invitation to write together. */
  otherName?: string
  /** What was let through. */
  word?: string
}

/** What stays as it is when nothing moved. */
export const STAYS = { fromState: null, toState: null, revisionId: null, revisionNumber: null }
