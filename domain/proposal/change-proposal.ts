import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'

import type { Context } from '../context.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { agreedTo, changedWords, nameWords, wordsOf } from './agreed-words.ts'
import type { LoadedProposal } from './load-proposal.ts'
import { proposalMove, type MovedProposal } from './proposal-move.ts'
import { proposalSchema, type ProposalInput } from './schemas.ts'
import { listMovers, moversOnPaper, textsOf, writeMovers } from './write-proposal.ts'

/**
 * Changes the words of a proposal that lies with who wrote it, and whom they ask to move it with them. Who had agreed is
 * asked again when the words, or the consent to be public, are no longer those they agreed to.
 */
export function changeProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'write', command: 'change-proposal', schema: proposalSchema } as const
  return proposalMove(ctx, input, asked, async (tx, proposal, words) => {
    const { matterId, isFromPaper, divisionCode } = proposal
    await requireReworded(tx, matterId, { title: words.title })
    const wanted = isFromPaper
      ? moversOnPaper(input)
      : await listMovers(ctx, tx, { divisionCode, words })
    const { added, again } = await replaceMovers(tx, proposal, { wanted, words })
    await tx
      .update(proposals)
      .set({ category: words.category, moverKind: wanted.kind })
      .where(eq(proposals.matterId, matterId))
    await tx.update(proposalTexts).set(textsOf(words)).where(eq(proposalTexts.matterId, matterId))
    const changed = nameWords(changedWords(wordsOf(proposal), wordsOf(words)))
    await askAgain(ctx, tx, { matterId, quote: words.title, changed, again })
    return {
      set: { title: words.title, consent: words.consent },
      named: added,
      reason: again.length === 0 ? undefined : askedAgain(changed, again),
    }
  })
}

const askedAgain = (changed: string, again: readonly Again[]): string =>
  `改了${changed}，再请${again.map(({ name }) => name).join('、')}答复`

interface Again {
  accountId: number
  name: string
}

/** Calls those who had agreed to other words. */
async function askAgain(
  ctx: Context,
  tx: Transaction,
  {
    matterId,
    quote,
    changed,
    again,
  }: { matterId: number; quote: string; changed: string; again: readonly Again[] },
): Promise<void> {
  if (again.length === 0) return
  const accountIds = again.map(({ accountId }) => accountId)
  const payload = { matterId, accountId: ctx.actor.accountId, accountIds, quote, reason: changed }
  await tx.insert(outbox).values({ event: 'proposal.ask-again', payload, createdAt: ctx.now })
}

/** Writes who moves it, each with their answer. Returns who is asked first, and who again and was not so before. */
async function replaceMovers(
  tx: Transaction,
  proposal: LoadedProposal,
  { wanted, words }: { wanted: Awaited<ReturnType<typeof listMovers>>; words: ProposalInput },
): Promise<{ added: number[]; again: Again[] }> {
  const { matterId, movers, enteredBy } = proposal
  const before = await tx
    .delete(proposalMovers)
    .where(eq(proposalMovers.matterId, matterId))
    .returning({
      accountId: proposalMovers.accountId,
      agreedAt: proposalMovers.agreedAt,
      disagreedAt: proposalMovers.disagreedAt,
      agreedTo: proposalMovers.agreedTo,
      consents: proposalMovers.consents,
    })
  const versions = { before: wordsOf(proposal), after: wordsOf(words) }
  const answers = new Map(before.map((one) => [one.accountId, one]))
  const rows = wanted.rows.map((row) => {
    const answer = row.accountId === null ? undefined : answers.get(row.accountId)
    if (!answer || row.accountId === enteredBy) return { ...row, agreedTo: null }
    return { ...row, ...answer, agreedTo: agreedTo(answer, versions) }
  })
  await writeMovers(tx, matterId, { ...wanted, rows })
  const known = movers.map(({ accountId }) => accountId)
  return {
    added: rows.flatMap(({ accountId }) =>
      accountId === null || known.includes(accountId) ? [] : [accountId],
    ),
    again: rows.flatMap((row) =>
      row.accountId !== null &&
      row.agreedTo !== null &&
      answers.get(row.accountId)?.agreedTo === null
        ? [{ accountId: row.accountId, name: row.name }]
        : [],
    ),
  }
}
