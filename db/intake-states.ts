// The closed lists of the public's intake: what anybody may hand in at /say. This file imports nothing, so that pure
// code may use it.

export const INTAKE_KINDS = ['topic', 'proposal', 'history'] as const
export type IntakeKind = (typeof INTAKE_KINDS)[number]

export const INTAKE_STATES = ['received', 'accepted', 'declined'] as const
export type IntakeState = (typeof INTAKE_STATES)[number]

/** Where what was accepted goes. */
export const INTAKE_DESTINATIONS = ['topic', 'proposal-committee', 'history-committee'] as const
export type IntakeDestination = (typeof INTAKE_DESTINATIONS)[number]

/** Why something is not taken up; the sender reads it, and the public log counts it. */
export const INTAKE_REASONS = [
  'secret',
  'proceedings',
  'petition',
  'urgent',
  'advertising',
  'person',
  'unclear',
  'repeated',
  'outside',
  'other',
] as const
export type IntakeReason = (typeof INTAKE_REASONS)[number]

export const INTAKE_MOVES = ['accept', 'decline', 'read-contact'] as const
export type IntakeMove = (typeof INTAKE_MOVES)[number]
