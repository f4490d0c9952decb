import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { findIntakeOf } from '#domain/intake/take-over'
import { findSimilar } from '#domain/proposal/find-similar'
import { getProposal } from '#domain/proposal/get-proposal'
import { listFormChoices } from '#domain/proposal/list-form-choices'
import { isExaminerOf } from '#domain/proposal/policy'

/** What the page of a proposal shows to this person. */
export async function readProposalScreen(
  db: Queryable,
  { actor, matterId, now }: { actor: Actor; matterId: number; now: Date },
) {
  const proposal = await getProposal(db, { actor, matterId })
  const { title, divisionCode, enteredBy } = proposal
  const [similar, choices, intakeId] = await Promise.all([
    findSimilar(db, { divisionCode, title, not: matterId }),
    listFormChoices(db, { divisionCode, accountId: enteredBy, now }),
    findIntakeOf(db, { actor, matterId, divisionCode }),
  ])
  return { proposal, similar, choices, intakeId, isExaminer: isExaminerOf(actor, proposal) }
}

export type ProposalPageScreen = Awaited<ReturnType<typeof readProposalScreen>>
