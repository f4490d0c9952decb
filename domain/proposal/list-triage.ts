import { and, eq, exists, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { countEach } from '#db/count-where'
import { keyset } from '#db/keyset'
import { nameOfAccount, nameOfDivision } from '#db/name-of'
import { examinations, proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { listTwins } from './list-twins.ts'

const OLDEST_FIRST = keyset({
  columns: [['id', matters.id]],
  direction: 'ascending',
  size: 25,
})

export const TRIAGE_TABS = ['new', 'to-decide', 'proposed'] as const
/** New: nothing was proposed yet; to decide: another officer proposed it; proposed: this person did. */
export type TriageTab = (typeof TRIAGE_TABS)[number]

/** What officers have before them, the oldest first, each with those of its session that are about the same. */
export async function listTriage(
  db: Queryable,
  { actor, tab, after }: { actor: Actor; tab: TriageTab; after?: string | undefined },
) {
  const found = await db
    .select({
      matterId: matters.id,
      sessionId: matters.sessionId,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      category: proposals.category,
      moverKind: proposals.moverKind,
      division: nameOfDivision(matters.divisionCode),
      submittedAt: proposalTexts.submittedAt,
      movers: sql<string>`(select string_agg(${proposalMovers.name}, '、' order by ${proposalMovers.position})
        from ${proposalMovers} where ${proposalMovers.matterId} = ${matters.id})`,
      decision: examinations.decision,
      ground: examinations.ground,
      reason: examinations.reason,
      proposedBy: sql<string | null>`${nameOfAccount(examinations.proposedBy)}`,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .leftJoin(
      examinations,
      and(eq(examinations.matterId, matters.id), isNull(examinations.decidedAt)),
    )
    .where(and(isBefore(db, actor), ofTab(tab, actor), OLDEST_FIRST.after(after)))
    .orderBy(...OLDEST_FIRST.orderBy)
    .limit(OLDEST_FIRST.limit)
  const { rows, next } = OLDEST_FIRST.pageOf(found, ({ matterId }) => [matterId])
  const twins = await listTwins(db, rows)
  return { rows: rows.map((row) => ({ ...row, twins: twins.get(row.matterId) ?? [] })), next }
}

/** How many of each tab. */
export async function countTriage(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Record<TriageTab, number>> {
  const [row] = await db
    .select(countEach(TRIAGE_TABS, (tab) => ofTab(tab, actor)))
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .leftJoin(
      examinations,
      and(eq(examinations.matterId, matters.id), isNull(examinations.decidedAt)),
    )
    .where(isBefore(db, actor))
  return row ?? { new: 0, 'to-decide': 0, proposed: 0 }
}

const ofTab = (tab: TriageTab, { accountId }: Actor): SQL | undefined => {
  const conditions: Record<TriageTab, SQL | undefined> = {
    new: and(isNull(examinations.id), eq(matters.state, 'received')),
    'to-decide': sql`${examinations.proposedBy} <> ${accountId}`,
    proposed: eq(examinations.proposedBy, accountId),
  }
  return conditions[tab]
}

/** Of the divisions of an officer, received or with something proposed, and none that they move themselves. */
const isBefore = (db: Queryable, actor: Actor): SQL | undefined =>
  and(
    isNotNull(matters.followedAt),
    isNull(matters.undoneAt),
    sql`(${matters.state} = 'received' or ${examinations.id} is not null)`,
    inScope(matters.divisionCode, scopesOf(actor, ['officer'])),
    not(
      exists(
        db
          .select({ one: sql`1` })
          .from(proposalMovers)
          .where(
            and(
              eq(proposalMovers.matterId, matters.id),
              eq(proposalMovers.accountId, actor.accountId),
            ),
          ),
      ),
    ),
  )
