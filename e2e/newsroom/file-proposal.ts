import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import { matters } from '#db/schema/matter/matters'
import { decideProposal } from '#domain/proposal/decide-proposal'
import { proposeDecision } from '#domain/proposal/propose-decision'
import { submitProposal } from '#domain/proposal/submit-proposal'
import { writeProposal } from '#domain/proposal/write-proposal'

import { database } from '../database.ts'
import { contextOf } from './people.ts'

/** A member writes and submits a proposal, and two officers file it, each by their login name. Returns its number. */
export async function fileProposal(
  people: { member: string; officer: string; second: string },
  { divisionCode, title }: { divisionCode: string; title: string },
): Promise<number> {
  const member = await contextOf(people.member)
  const { matterId } = await writeProposal(member, {
    divisionCode,
    title,
    category: '交通',
    situation: '渡口的石阶松了。',
    analysis: '多年没有修过。',
    advice: '请修好石阶，加装扶手。',
    advisedUnits: '县住建局',
    consent: false,
    with: [],
    requestKey: randomUUID(),
  })
  await submitProposal(member, await seenMatter(matterId))
  const proposed = { ...(await seenMatter(matterId)), decision: 'file' }
  await proposeDecision(await contextOf(people.officer), proposed)
  const decided = { ...(await seenMatter(matterId)), confirms: true }
  await decideProposal(await contextOf(people.second), decided)
  return matterId
}

/** What a request about a matter names, in the version that it has now. */
export async function seenMatter(matterId: number) {
  const [row] = await database()
    .select({ lockVersion: matters.lockVersion })
    .from(matters)
    .where(eq(matters.id, matterId))
  return { matterId, lockVersion: row?.lockVersion ?? 0, requestKey: randomUUID() }
}
