import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { examinations, proposalMovers } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'

import type { Actor } from '../account/actor.ts'
import { listMerged } from '../assignment/list-merged.ts'
import { nameByLink } from '../assignment/links/name-by-link.ts'
import { allConsent } from './agreed-words.ts'
import { loadProposal } from './load-proposal.ts'
import { can } from './policy.ts'
import { isWithMover, PROPOSAL_WORKFLOW, type ProposalMove } from './workflow.ts'

const MAX_MOVES = 200

/** A proposal as its page shows it: words, movers, what waits, what was done, and what this person may do. */
export async function getProposal(
  db: Queryable,
  { actor, matterId }: { actor: Actor; matterId: number },
) {
  const proposal = await loadProposal(db, { actor, matterId })
  const main = alias(matters, 'main_matter')
  const [division, movers, waiting, moves, into, merged] = await Promise.all([
    db
      .select({ name: divisions.name, slug: divisions.slug })
      .from(divisions)
      .where(eq(divisions.code, proposal.divisionCode)),
    db
      .select({
        name: proposalMovers.name,
        accountId: proposalMovers.accountId,
        agreedAt: proposalMovers.agreedAt,
        disagreedAt: proposalMovers.disagreedAt,
        agreedTo: proposalMovers.agreedTo,
        consents: proposalMovers.consents,
      })
      .from(proposalMovers)
      .where(eq(proposalMovers.matterId, matterId))
      .orderBy(asc(proposalMovers.position)),
    proposal.waitingId === null
      ? []
      : db
          .select({
            decision: examinations.decision,
            ground: examinations.ground,
            diversion: examinations.diversion,
            reason: examinations.reason,
            proposedBy: accounts.displayName,
            createdAt: examinations.createdAt,
            main: { number: main.number, title: main.title },
          })
          .from(examinations)
          .innerJoin(accounts, eq(accounts.id, examinations.proposedBy))
          .leftJoin(main, eq(main.id, examinations.mergedInto))
          .where(eq(examinations.id, proposal.waitingId)),
    db
      .select({
        id: matterMoves.id,
        move: matterMoves.move,
        accountId: matterMoves.accountId,
        name: nameByLink(matterMoves.unitLinkId),
        reason: matterMoves.reason,
        createdAt: matterMoves.createdAt,
      })
      .from(matterMoves)
      .innerJoin(accounts, eq(accounts.id, matterMoves.accountId))
      .where(eq(matterMoves.matterId, matterId))
      .orderBy(desc(matterMoves.id))
      .limit(MAX_MOVES),
    findMatter(db, proposal.mergedInto),
    listMerged(db, matterId),
  ])
  const asked = new Set(PROPOSAL_WORKFLOW.map(({ move }) => move))
  const allowed = [...asked].filter((move) => can(actor, move, proposal).allowed)
  return {
    ...proposal,
    division: division[0] ?? { name: '', slug: '' },
    people: movers,
    /** Whether all who move it want it public. */
    allConsent: isWithMover(proposal.state) ? allConsent(movers, proposal) : proposal.consent,
    /** What this person agreed to before it changed; null where they are not asked again. */
    agreedTo: movers.find(({ accountId }) => accountId === actor.accountId)?.agreedTo ?? null,
    examination: waiting[0] ?? null,
    /** What it was merged into. */
    main: into,
    merged: merged.map(({ matterId: id, number, title }) => ({ matterId: id, number, title })),
    moves,
    allowed: new Set<ProposalMove>(allowed),
    /** Why this person cannot submit yet; null when they can, or when it is not theirs to submit. */
    submitVerdict: can(actor, 'submit', proposal),
  }
}

async function findMatter(db: Queryable, matterId: number | null) {
  if (matterId === null) return null
  const [row] = await db
    .select({ matterId: matters.id, number: matters.number, title: matters.title })
    .from(matters)
    .where(eq(matters.id, matterId))
  return row ?? null
}

export type ProposalScreen = Awaited<ReturnType<typeof getProposal>>
