import { pgEnum } from 'drizzle-orm/pg-core'

import {
  ASSIGNMENT_PARTS,
  ASSIGNMENT_STATES,
  COMMITTEE_SESSION_KINDS,
  DECLINE_GROUNDS,
  DIVERSIONS,
  EXAMINING_DECISIONS,
  LIMIT_STEPS,
  LIMIT_UNITS,
  MATTER_KINDS,
  MATTER_MOVES,
  MATTER_PUBLICITY,
  MATTER_STATES,
  MATTER_STEPS,
  MOVER_KINDS,
  PROPOSAL_OCCASIONS,
  REGISTER_IMPORT_STATES,
  RESULT_CLASSES,
  SATISFACTIONS,
  SPONSOR_PARTS,
  TALK_MOMENTS,
  TALK_WAYS,
  UNIT_SIDES,
} from '../../matter-states.ts'

// The closed lists of matter-states.ts as database types.
export const matterKind = pgEnum('matter_kind', MATTER_KINDS)
export const matterState = pgEnum('matter_state', MATTER_STATES)
export const matterPublicity = pgEnum('matter_publicity', MATTER_PUBLICITY)
export const matterMove = pgEnum('matter_move', MATTER_MOVES)
export const matterStep = pgEnum('matter_step', MATTER_STEPS)
export const committeeSessionKind = pgEnum('committee_session_kind', COMMITTEE_SESSION_KINDS)
export const unitSide = pgEnum('unit_side', UNIT_SIDES)
export const moverKind = pgEnum('mover_kind', MOVER_KINDS)
export const proposalOccasion = pgEnum('proposal_occasion', PROPOSAL_OCCASIONS)
export const assignmentPart = pgEnum('assignment_part', ASSIGNMENT_PARTS)
export const assignmentState = pgEnum('assignment_state', ASSIGNMENT_STATES)
export const talkWay = pgEnum('talk_way', TALK_WAYS)
export const talkMoment = pgEnum('talk_moment', TALK_MOMENTS)
export const satisfaction = pgEnum('satisfaction', SATISFACTIONS)
export const resultClass = pgEnum('result_class', RESULT_CLASSES)
export const sponsorPart = pgEnum('sponsor_part', SPONSOR_PARTS)
export const registerImportState = pgEnum('register_import_state', REGISTER_IMPORT_STATES)
export const examiningDecision = pgEnum('examining_decision', EXAMINING_DECISIONS)
export const declineGround = pgEnum('decline_ground', DECLINE_GROUNDS)
export const diversion = pgEnum('diversion', DIVERSIONS)
export const limitStep = pgEnum('limit_step', LIMIT_STEPS)
export const limitUnit = pgEnum('limit_unit', LIMIT_UNITS)
