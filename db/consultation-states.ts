// The closed lists of consultations (协商议事): what people talk over in the rooms of towns and villages, followed to
// its result. This file imports nothing, so that pure code may use it.

export const ROOM_KINDS = [
  'township',
  'village',
  'park',
  'enterprise',
  'sector',
  'workstation',
] as const

/** Who brought a topic up. */
export const CONSULTATION_SOURCES = ['member', 'authority', 'residents', 'open-call'] as const
export type ConsultationSource = (typeof CONSULTATION_SOURCES)[number]

/** How far a topic has come. */
export const CONSULTATION_STATES = [
  'collected',
  'selected',
  'unlisted',
  'diverted',
  'researched',
  'consulted',
  'concluded',
  'reported',
  'adopted',
  'not-adopted',
  'handed-over',
  'handled',
  'replied',
  'judged',
  'closed',
] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]

/** States of what a second person decided not to take up here, or passed on. */
export const LEFT_CONSULTATION_STATES = ['unlisted', 'diverted'] as const
/** States of what is finished with inside, too. */
export const CLOSED_CONSULTATION_STATES = [...LEFT_CONSULTATION_STATES, 'closed'] as const
/** States in which nobody has to do anything about it any more. */
export const ENDED_CONSULTATION_STATES = [
  ...LEFT_CONSULTATION_STATES,
  'replied',
  'judged',
  'closed',
] as const

/** The moves that the database has a value for: one more would stop programs of the release before. */
export const STORED_CONSULTATION_MOVES = [
  'enter',
  'change',
  'select',
  'leave-out',
  'divert',
  'visit',
  'talk',
  'conclude',
  'report',
  'adopt',
  'turn-down',
  'hand-over',
  'handle',
  'supervise',
  'reply',
  'judge',
  'close',
  'publish',
  'hide',
  'link',
  'unlink',
] as const
export type StoredConsultationMove = (typeof STORED_CONSULTATION_MOVES)[number]

/** All there are; domain/consultation/stored-move.ts has as which of the others the last of them are stored. */
export const CONSULTATION_MOVES = [
  ...STORED_CONSULTATION_MOVES,
  'report-progress',
  'redo',
  'show',
  'reword',
] as const
export type ConsultationMove = (typeof CONSULTATION_MOVES)[number]

/** Moves for which somebody says why. */
export const CONSULTATION_MOVES_WITH_REASON = ['leave-out', 'divert', 'turn-down', 'hide'] as const

/** Where a topic goes that is not handled as one. */
export const CONSULTATION_DIVERSIONS = ['opinion', 'proposal'] as const

export const TALK_FORMS = [
  'meeting',
  'bench',
  'kang',
  'open-air',
  'grid',
  'written',
  'online',
] as const

/** What who was asked makes of an agreement. */
export const ADOPTIONS = ['adopted', 'partly', 'not'] as const
/** Those after which somebody has to do it. */
export const TAKEN_ADOPTIONS = ['adopted', 'partly'] as const
export type Adoption = (typeof ADOPTIONS)[number]

/** 交办督复: the four lamps of a topic. */
export const CONSULTATION_LAMPS = ['hand-over', 'handle', 'supervise', 'reply'] as const
export type ConsultationLamp = (typeof CONSULTATION_LAMPS)[number]
