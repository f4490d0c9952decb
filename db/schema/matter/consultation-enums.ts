import { pgEnum } from 'drizzle-orm/pg-core'

import {
  ADOPTIONS,
  ROOM_KINDS,
  TALK_FORMS,
  CONSULTATION_DIVERSIONS,
  CONSULTATION_LAMPS,
  CONSULTATION_SOURCES,
  CONSULTATION_STATES,
  STORED_CONSULTATION_MOVES,
} from '../../consultation-states.ts'

// The closed lists of consultation-states.ts as database types.
export const roomKind = pgEnum('room_kind', ROOM_KINDS)
export const consultationSource = pgEnum('consultation_source', CONSULTATION_SOURCES)
export const consultationState = pgEnum('consultation_state', CONSULTATION_STATES)
export const consultationMove = pgEnum('consultation_move', STORED_CONSULTATION_MOVES)
export const consultationDiversion = pgEnum('consultation_diversion', CONSULTATION_DIVERSIONS)
export const talkForm = pgEnum('talk_form', TALK_FORMS)
export const adoption = pgEnum('adoption', ADOPTIONS)
export const consultationLamp = pgEnum('consultation_lamp', CONSULTATION_LAMPS)
