import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { proposals } from '#db/schema/matter/matters'

import type { Context } from '../context.ts'
import type { LoadedProposal } from './load-proposal.ts'
import { proposalMove, type MovedProposal } from './proposal-move.ts'
import { proposalSchema } from './schemas.ts'
import { listMovers, moversOnPaper, textsOf, writeMovers } from './write-proposal.ts'

/** Changes the words of a proposal that lies with who wrote it, and whom they ask to move it with them. */
export function changeProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'write', command: 'change-proposal', schema: proposalSchema } as const
  return proposalMove(ctx, input, asked, async (tx, proposal, words) => {
    const { matterId, isFromPaper, divisionCode } = proposal
    const wanted = isFromPaper
      ? moversOnPaper(input)
      : await listMovers(ctx, tx, { divisionCode, others: words.with })
    const named = await replaceMovers(tx, proposal, wanted)
    await tx
      .update(proposals)
      .set({ category: words.category, moverKind: wanted.kind })
      .where(eq(proposals.matterId, matterId))
    await tx.update(proposalTexts).set(textsOf(words)).where(eq(proposalTexts.matterId, matterId))
    return { set: { title: words.title, consent: words.consent }, named }
  })
}

/** Who has agreed already stays so: words may still change until it is submitted, and they see them. Returns who is new. */
async function replaceMovers(
  tx: Transaction,
  { matterId, movers }: LoadedProposal,
  wanted: Awaited<ReturnType<typeof listMovers>>,
): Promise<number[]> {
  const before = await tx
    .delete(proposalMovers)
    .where(eq(proposalMovers.matterId, matterId))
    .returning({
      accountId: proposalMovers.accountId,
      agreedAt: proposalMovers.agreedAt,
      disagreedAt: proposalMovers.disagreedAt,
    })
  const answers = new Map(before.map((one) => [one.accountId, one]))
  const rows = wanted.rows.map((row) => {
    const answer = row.accountId === null ? undefined : answers.get(row.accountId)
    return {
      ...row,
      agreedAt: row.agreedAt ?? answer?.agreedAt ?? null,
      disagreedAt: answer?.disagreedAt ?? null,
    }
  })
  await writeMovers(tx, matterId, { ...wanted, rows })
  const known = movers.map(({ accountId }) => accountId)
  return rows.flatMap(({ accountId }) =>
    accountId === null || known.includes(accountId) ? [] : [accountId],
  )
}
