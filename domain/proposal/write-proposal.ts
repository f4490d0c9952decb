import type { Transaction } from '#db/client'
import { proposalMovers, proposalTexts, type AgreedWords } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters, proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import type { MoverKind } from '#db/matter-states'
import { shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { holds } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { takeOverIntake } from '../intake/take-over.ts'
import { requestOnce } from '../request-once.ts'
import { listMembers } from './list-members.ts'
import { findOpenSession } from './open-session.ts'
import { canWriteIn } from './policy.ts'
import { keySchema, newProposalSchema, paperSchema, type ProposalInput } from './schemas.ts'

interface Movers {
  kind: MoverKind
  rows: {
    name: string
    accountId: number | null
    agreedAt: Date | null
    consents?: boolean | null
    agreedTo?: AgreedWords | null
  }[]
}

/**
 * Begins a proposal: a member in their own name and with others who are asked to agree, an officer for what lies on
 * paper. It is a draft until it is submitted.
 */
export async function writeProposal(ctx: Context, input: unknown): Promise<{ matterId: number }> {
  const { requestKey } = parseInput(keySchema, input)
  const { divisionCode, ...words } = parseInput(newProposalSchema, input)
  return requestOnce(ctx, { requestKey, command: 'write-proposal' }, async (tx) => {
    requireAllowed(canWriteIn(ctx.actor, divisionCode))
    const isFromPaper = !holds(ctx.actor, 'member', divisionCode)
    const movers = isFromPaper
      ? moversOnPaper(input)
      : await listMovers(ctx, tx, { divisionCode, words })
    const today = shanghaiDay(ctx.now)
    const session = await findOpenSession(tx, { divisionCode, today })
    if (!session) {
      throw new Refusal('conflict', '这个地区还没有登记届次，请提案专员先导入一次提案目录')
    }
    const { sessionId, occasion } = session
    const { accountId } = ctx.actor
    const [matter] = await tx
      .insert(matters)
      .values({
        kind: 'proposal',
        divisionCode,
        sessionId,
        title: words.title,
        state: 'draft',
        consent: words.consent,
        followedAt: ctx.now,
        createdAt: ctx.now,
      })
      .returning({ id: matters.id })
    if (!matter) throw new Error('The matter was not written')
    const matterId = matter.id
    await tx.insert(proposals).values({
      matterId,
      moverKind: movers.kind,
      category: words.category,
      occasion,
      isFiled: false,
    })
    await tx
      .insert(proposalTexts)
      .values({ matterId, ...textsOf(words), enteredBy: accountId, isFromPaper })
    await writeMovers(tx, matterId, movers)
    const destination = 'proposal-committee'
    await takeOverIntake(ctx, tx, input, { matterId, divisionCode, destination })
    // Readers get the title of a proposal, and nothing else that is written here.
    await requireReworded(tx, matterId, { title: words.title })
    await tx
      .insert(matterMoves)
      .values({ sessionId, matterId, move: 'write', accountId, createdAt: ctx.now })
    const accountIds = movers.rows.flatMap((one) =>
      one.accountId === null || one.agreedAt !== null ? [] : [one.accountId],
    )
    const payload = { matterId, accountId, accountIds, quote: words.title }
    await tx.insert(outbox).values({ event: 'proposal.write', payload, createdAt: ctx.now })
    return { matterId }
  })
}

export const textsOf = ({ situation, analysis, advice, advisedUnits }: ProposalInput) => ({
  situation,
  analysis,
  advice,
  advisedUnits,
})

/** Who moves what an officer has on paper, by name. */
export function moversOnPaper(input: unknown): Movers {
  const { moverKind, names } = parseInput(paperSchema, input)
  const rows = names.map((name) => ({ name, accountId: null, agreedAt: null }))
  return { kind: moverKind, rows }
}

/** A member, and other members of the division whom they ask to agree. */
export async function listMovers(
  ctx: Context,
  tx: Transaction,
  { divisionCode, words }: { divisionCode: string; words: Pick<ProposalInput, 'with' | 'consent'> },
): Promise<Movers> {
  const { accountId, displayName } = ctx.actor
  const asked = [...new Set(words.with)].filter((one) => one !== accountId)
  const found =
    asked.length === 0
      ? []
      : await listMembers(tx, { divisionCode, not: accountId, accountIds: asked, now: ctx.now })
  const byId = new Map(found.map((one) => [one.accountId, one]))
  if (byId.size < asked.length) {
    throw new Refusal('invalid-input', '请改正标出的地方', {
      with: ['联名的人要是这个地区的政协委员'],
    })
  }
  const joint = asked.flatMap((one) => byId.get(one) ?? [])
  return {
    kind: joint.length === 0 ? 'person' : 'joint',
    rows: [
      { accountId, name: displayName, agreedAt: ctx.now, consents: words.consent },
      ...joint.map((one) => ({ ...one, agreedAt: null })),
    ],
  }
}

export async function writeMovers(
  tx: Transaction,
  matterId: number,
  { rows }: Movers,
): Promise<void> {
  await tx
    .insert(proposalMovers)
    .values(rows.map((row, position) => ({ matterId, position, ...row })))
}
