import { and, eq, inArray, notInArray, sql, type SQL } from 'drizzle-orm'

import { OPEN_ASSIGNMENT_STATES } from '#db/matter-states'
import { assignments, matters } from '#db/schema/matter/matters'

import { HANDLED_STATES } from './workflow.ts'

/** Whether a unit still has to do its part of a matter that is not over; matters are joined. */
export const isOpen: SQL =
  and(
    inArray(assignments.state, [...OPEN_ASSIGNMENT_STATES]),
    inArray(matters.state, [...HANDLED_STATES]),
  ) ?? sql`false`

/** Whether it has given its part back, and a dispatcher still has to find another unit; matters are joined. */
export const isToReassign: SQL =
  and(eq(assignments.state, 'refused'), inArray(matters.state, [...HANDLED_STATES])) ?? sql`false`

/** Whether it still had it, or had given it back, when the matter was over; matters are joined. */
export const isLeft: SQL =
  and(
    inArray(assignments.state, [...OPEN_ASSIGNMENT_STATES, 'refused']),
    notInArray(matters.state, [...HANDLED_STATES]),
  ) ?? sql`false`
