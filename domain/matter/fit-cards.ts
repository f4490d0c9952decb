import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { proposalMovers, type StoredProposal } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

import { requireFitWords } from '../announcement/require-fit.ts'

/** Refuses words that readers may not have: those of all rows that figures name, and of filed ones with consent their cards. */
export async function requireFitCards(
  tx: Transaction,
  rows: readonly StoredProposal[],
): Promise<void> {
  const shown = rows.filter(({ consent, isFiled }) => consent && isFiled)
  const words = [
    ...rows.map(({ category }) => category),
    ...rows.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)),
    ...shown.flatMap(({ title, movers, sponsors }) => [
      title,
      ...movers,
      ...sponsors.map(({ leaderName }) => leaderName),
    ]),
  ]
  await requireFitWords(tx, [...new Set(words)], '公布的提案')
}

/** Writes the names of those who move them onto the cards of a scope that readers have. */
export async function nameCards(tx: Transaction, scope: SQL | undefined): Promise<void> {
  const cards = tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(scope, eq(matters.publicity, 'card')))
  await tx
    .update(proposals)
    .set({
      shownMovers: sql`(select string_agg(${proposalMovers.name}, '、' order by ${proposalMovers.position})
        from ${proposalMovers} where ${proposalMovers.matterId} = ${proposals.matterId})`,
    })
    .where(inArray(proposals.matterId, cards))
}
