import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { proposals } from '#db/schema/matter/matters'
import { Refusal, type FieldIssues } from '#lib/refusal'

import type { Context } from '../context.ts'
import { allConsent } from './agreed-words.ts'
import type { LoadedProposal } from './load-proposal.ts'
import { listExaminers, peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'
import { isAsReturned, WORDED_MOVES } from './workflow.ts'

/** What was returned goes back as it was: whoever submits it was asked, and means it. */
const submitSchema = z.object({ asReturned: z.boolean().default(false) })
const AS_RETURNED = '退回后没有改过，仍要提交吗？看过理由还是要交，请刷新页面再按“仍要提交”'

/** Hands a proposal in to the officers of its division. Who does not move it with them is left out from here on. */
export function submitProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'submit', command: 'submit-proposal', schema: submitSchema } as const
  return proposalMove(ctx, input, asked, async (tx, proposal, { asReturned }) => {
    requireWords(proposal)
    if (!asReturned) await refuseAsReturned(tx, proposal.matterId)
    const { matterId, divisionCode, isFromPaper, moverKind } = proposal
    await tx
      .delete(proposalMovers)
      .where(and(eq(proposalMovers.matterId, matterId), isNotNull(proposalMovers.disagreedAt)))
    const agreed = proposal.movers.filter(({ answer }) => answer === 'agreed').length
    const consent = allConsent(await listConsents(tx, matterId), proposal)
    const kind = isFromPaper ? moverKind : agreed > 1 ? 'joint' : 'person'
    await tx.update(proposals).set({ moverKind: kind }).where(eq(proposals.matterId, matterId))
    await tx
      .update(proposalTexts)
      .set({ submittedAt: ctx.now })
      .where(eq(proposalTexts.matterId, matterId))
    const not = peopleOf(proposal)
    return { set: { consent }, named: await listExaminers(tx, { divisionCode, not, now: ctx.now }) }
  })
}

const listConsents = (tx: Transaction, matterId: number) =>
  tx
    .select({
      accountId: proposalMovers.accountId,
      disagreedAt: proposalMovers.disagreedAt,
      consents: proposalMovers.consents,
    })
    .from(proposalMovers)
    .where(eq(proposalMovers.matterId, matterId))

async function refuseAsReturned(tx: Transaction, matterId: number): Promise<void> {
  const last = await tx
    .select({ move: matterMoves.move })
    .from(matterMoves)
    .where(and(eq(matterMoves.matterId, matterId), inArray(matterMoves.move, [...WORDED_MOVES])))
    .orderBy(desc(matterMoves.id))
    .limit(1)
  if (isAsReturned(last)) throw new Refusal('invalid-input', AS_RETURNED)
}

/** What a proposal cannot do without: one matter, its situation, why, and what should be done. */
export function findLackingWords({
  category,
  situation,
  analysis,
  advice,
}: Pick<LoadedProposal, 'category' | 'situation' | 'analysis' | 'advice'>): FieldIssues {
  const lacking: FieldIssues = {}
  if (category === '') lacking['category'] = ['请选类别']
  if (situation === '') lacking['situation'] = ['请写情况']
  if (analysis === '') lacking['analysis'] = ['请写分析']
  if (advice === '') lacking['advice'] = ['请写建议']
  return lacking
}

function requireWords(proposal: LoadedProposal): void {
  const lacking = findLackingWords(proposal)
  if (Object.keys(lacking).length > 0) {
    throw new Refusal('invalid-input', '还缺几处，补上再提交', lacking)
  }
}
