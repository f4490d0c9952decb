// The closed lists of matters: what a committee is asked for or takes up, followed to its result. This file imports
// nothing, so that pure code may use it.

export const MATTER_KINDS = ['proposal', 'consultation'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** How far a proposal has come. */
export const MATTER_STATES = [
  'received',
  'filed',
  'assigned',
  'in-progress',
  'answered',
  'closed',
  'declined',
  'returned',
  'merged',
  'diverted',
  'revoked',
  'draft',
] as const
export type MatterState = (typeof MATTER_STATES)[number]

/** States only of what was filed; what is merged or revoked may have been filed before. */
export const FILED_MATTER_STATES = [
  'filed',
  'assigned',
  'in-progress',
  'answered',
  'closed',
] as const
/** States in which everybody who has to answer has. */
export const ANSWERED_MATTER_STATES = ['answered', 'closed'] as const
/** States in which nobody has to answer any more. */
export const ENDED_MATTER_STATES = [
  'answered',
  'closed',
  'declined',
  'returned',
  'merged',
  'diverted',
  'revoked',
] as const

/** Whether readers have the card of a matter; one that was hidden stays so until somebody shows it again. */
export const MATTER_PUBLICITY = ['none', 'card', 'hidden'] as const

export const MATTER_MOVES = [
  'import',
  'change',
  'undo',
  'publish',
  'hide',
  'link',
  'unlink',
  'write',
  'agree',
  'disagree',
  'drop',
  'submit',
  'propose',
  'reject',
  'file',
  'decline',
  'return',
  'merge',
  'divert',
  'ask-revoke',
  'revoke',
  'make-key',
  'end-key',
  'assign',
  'sign',
  'refuse',
  'reassign',
  'extend',
  'talk',
  'draft-answer',
  'send-back',
  'answer',
  'countersign',
  'rate',
  'redo',
  'close',
  'open-link',
  'archive',
] as const
export type MatterMove = (typeof MATTER_MOVES)[number]

/** Moves for which somebody says why. */
export const MATTER_MOVES_WITH_REASON = [
  'hide',
  'disagree',
  'reject',
  'decline',
  'return',
  'divert',
  'ask-revoke',
  'refuse',
  'extend',
  'send-back',
  'countersign',
  'redo',
] as const

/** What an officer proposes, or a mover asks for, and a second person decides. */
export const EXAMINING_DECISIONS = ['file', 'decline', 'merge', 'divert', 'revoke'] as const
export type ExaminingDecision = (typeof EXAMINING_DECISIONS)[number]

/** Why a proposal is not filed: the grounds of the working rules of committees. */
export const DECLINE_GROUNDS = [
  'secret',
  'party-internal',
  'body-internal',
  'proceedings',
  'personal',
  'advertising',
  'academic',
  'empty',
  'outside',
  'other',
] as const

/** What becomes of a proposal that is not handled as one. */
export const DIVERSIONS = ['opinion', 'advice'] as const

export const COMMITTEE_SESSION_KINDS = ['plenary', 'standing', 'chairs'] as const

export const UNIT_SIDES = [
  'party',
  'government',
  'congress',
  'committee',
  'justice',
  'township',
  'other',
] as const
export type UnitSide = (typeof UNIT_SIDES)[number]

export const MOVER_KINDS = ['person', 'joint', 'collective'] as const
export type MoverKind = (typeof MOVER_KINDS)[number]

/** Whether it was handed in for a session or between two. */
export const PROPOSAL_OCCASIONS = ['session', 'between'] as const
export type ProposalOccasion = (typeof PROPOSAL_OCCASIONS)[number]

export const ASSIGNMENT_PARTS = ['lead', 'joint', 'split'] as const
export type AssignmentPart = (typeof ASSIGNMENT_PARTS)[number]

/** How far a unit has come with what it has to answer in the portal. */
export const ASSIGNMENT_STATES = [
  'waiting',
  'signed',
  'refused',
  'answered',
  'countersigned',
] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
/** States in which a unit has not done its part yet, and is expected to. */
export const OPEN_ASSIGNMENT_STATES = ['waiting', 'signed'] as const

export const RESULT_CLASSES = ['A', 'B', 'C', 'D'] as const
export type ResultClass = (typeof RESULT_CLASSES)[number]
/** Results that promise something for later. */
export const PROMISING_RESULT_CLASSES = ['B', 'C'] as const

/** How a unit talked with those who move a matter, and when. */
export const TALK_WAYS = ['face', 'forum', 'site', 'phone', 'writing'] as const
export const TALK_MOMENTS = ['before', 'during', 'after'] as const

/** What those who move a matter think of how it was handled, and of the result. */
export const SATISFACTIONS = ['satisfied', 'mostly', 'not'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** What they judge: how it was handled, the result, or both in one word, as sheets of earlier years have it. */
export const RATED_ASPECTS = ['overall', 'attitude', 'result'] as const
export type RatedAspect = (typeof RATED_ASPECTS)[number]

/** What a leader took on of a proposal. */
export const SPONSOR_PARTS = ['endorse', 'lead', 'supervise', 'assume'] as const
export type SponsorPart = (typeof SPONSOR_PARTS)[number]

/** The steps that readers follow, in their order; an article may prove each of them for a whole session. */
export const MATTER_STEPS = ['received', 'filed', 'key', 'taken-up', 'answered', 'done'] as const
export type MatterStep = (typeof MATTER_STEPS)[number]

/** What a rule of a division may set a limit for: a unit refuses a matter, talks first, countersigns, answers; movers judge. */
export const LIMIT_STEPS = ['refuse', 'first-talk', 'joint-view', 'answer', 'verdict'] as const
export type LimitStep = (typeof LIMIT_STEPS)[number]

export const LIMIT_UNITS = ['workdays', 'days', 'months'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** Of rows that were brought in: readers have the session, so that a second person looks first; in the register; taken back. */
export const REGISTER_IMPORT_STATES = ['waiting', 'taken', 'undone'] as const
export type RegisterImportState = (typeof REGISTER_IMPORT_STATES)[number]
