import { and, inArray, notInArray, sql, type SQL } from 'drizzle-orm'

import { OPEN_ASSIGNMENT_STATES } from '#db/matter-states'
import { assignments, matters } from '#db/schema/matter/matters'

import { HANDLED_STATES } from './workflow.ts'

/** Whether a unit still has to do its part of a matter that is not over; matters are joined. */
export const isOpen: SQL =
  and(
    inArray(assignments.state, [...OPEN_ASSIGNMENT_STATES]),
    inArray(matters.state, [...HANDLED_STATES]),
  ) ?? sql`false`

/** Whether it still had it when the matter was over; matters are joined. */
export const isLeft: SQL =
  and(
    inArray(assignments.state, [...OPEN_ASSIGNMENT_STATES]),
    notInArray(matters.state, [...HANDLED_STATES]),
  ) ?? sql`false`
