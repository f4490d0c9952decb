import { randomUUID } from 'node:crypto'

import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { requestOnce } from '../../request-once.ts'
import { countersignAssignment } from '../countersign-assignment.ts'
import { draftAnswer } from '../draft-answer.ts'
import { lockMatter, type Moved } from '../handling-move.ts'
import { recordTalk } from '../record-talk.ts'
import { refuseAssignment } from '../refuse-assignment.ts'
import { byLinkSchema, LAST_BY_LINK, type ByLinkMove } from '../schemas.ts'
import { signAssignment } from '../sign-assignment.ts'
import { findLinkIssue, findUnitLink, useUpUnitLink } from './unit-links.ts'

/** The same for a link that is used, expired, revoked or nobody's: nobody learns which. */
export const LINK_GONE =
  '这个链接不能用了：它已经用过、过期或作废了。要继续办，请联系交办的同志重新开一个。'

const MOVES: Record<ByLinkMove, (ctx: Context, input: unknown) => Promise<Moved>> = {
  sign: signAssignment,
  refuse: refuseAssignment,
  talk: recordTalk,
  'draft-answer': draftAnswer,
  countersign: countersignAssignment,
}

/** A move of a unit by its link: the unit's own command, under a link that can be used when the matter is locked. */
export async function moveByLink(
  { db, now }: Omit<Context, 'actor'>,
  input: unknown,
): Promise<Moved & { accountId: number; unitLinkId: number }> {
  const { token, move, requestKey } = parseInput(byLinkSchema, input)
  const issue = await findLinkIssue(db, token)
  if (!issue) throw new Refusal('not-found', LINK_GONE)
  const { accountId, unitLinkId, matterId } = issue
  // A second click finds the result of the first, though the link is used up.
  const request = { requestKey, command: `move-by-link:${unitLinkId}` }
  const actor = { accountId, displayName: '', divisionCode: '', grants: [] }
  return requestOnce({ db, now, actor }, request, async (tx) => {
    await lockMatter(tx, matterId)
    const link = await findUnitLink(tx, { token, now })
    if (!link) throw new Refusal('not-found', LINK_GONE)
    const ctx = { db: tx, now, actor: link.actor, unitLink: { unitLinkId } }
    const { assignmentId } = link
    const asked = { ...(input as object), assignmentId, requestKey: randomUUID() }
    const moved = await MOVES[move](ctx, asked)
    if (LAST_BY_LINK.includes(move)) await useUpUnitLink(tx, { unitLinkId, now })
    return { ...moved, accountId, unitLinkId }
  })
}
