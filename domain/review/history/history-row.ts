import type { ArticleMove, EditionKind, EditionState, Move, WithdrawReason } from '#db/states'

/** Where an edition came from. */
export interface Origin {
  kind: EditionKind
  /** The note to readers on a correction or update. */
  publicNote: string | null
  /** The newspaper page it was taken from. */
  page: { importId: number; printDate: string | null; label: string | null } | null
}

/** What people did about an edition or its article besides moving it. */
type HistoryAction =
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
  | 'mark-distinct'
  | 'bypass'

/** A move of the edition, of its article while it was live, or something else people did about it. */
export type HistoryMove = Move | ArticleMove | HistoryAction

export interface HistoryRow {
  id: number
  editionId: number
  move: HistoryMove
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
  /** The other edition: the newer one of an `open`, the other one of a merge or of two marked distinct. */
  otherId?: number
  /** The other person, of an invitation to write together. */
  otherName?: string
  /** The term that was bypassed. */
  term?: string
}

/** What stays as it is when nothing moved. */
export const STAYS = { fromState: null, toState: null, revisionId: null, revisionNumber: null }
