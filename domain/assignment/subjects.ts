import type { AssignmentPart, AssignmentState, MatterState } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

// What the policy has to know: of a matter as a whole, and of what one unit has to answer.

export interface HandledSubject {
  state: MatterState
  divisionCode: string
  /** Who moves it, and what was merged into it, with whether they rated the answers that there are. */
  movers: readonly { moverId: number; accountId: number | null; isRated: boolean }[]
  /** Whether something that officers decide about it waits. */
  isExamined: boolean
  /** How often a unit has refused it. */
  refusals: number
  /** Whether anybody rated the result, or how it was handled, as not satisfying. */
  isUnsatisfied: boolean
  /** Whether its papers are filed away. */
  isArchived: boolean
  /** How many promises of it have not come to an end. */
  openPromises: number
  /** Until when it may be rated, by the limit in force; null where none is, or nobody has answered. */
  ratingDueOn: IsoDay | null
}

export interface AssignmentSubject {
  state: AssignmentState
  part: AssignmentPart
  unitId: number
  dueOn: IsoDay | null
  extendedFrom: IsoDay | null
  /** Until when it may be refused, by the limit in force; null where none is. */
  refusalDueOn: IsoDay | null
  /** Whether it was answered before, and is to be answered anew. */
  wasAnswered: boolean
  /** Who drafted the answer that waits for a signer; null where none waits. */
  draftedBy: number | null
  /** Whether that came by the unit's link. */
  isByLink: boolean
  /** Whether anybody can sign for the unit. */
  hasSigner: boolean
  matter: HandledSubject
}
