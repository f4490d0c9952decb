import { shortReport, type DeskPiece } from '#db/demo/desk-plan'
import type { ReviewLevel } from '#db/states'
import { levelOf } from '#domain/review/workflow'

import { beginWalk, type Newsroom } from './walk.ts'

const MINUTE = 60_000
/** How long each step before the present state took, in minutes. */
const STEP = 95

/** Brings every piece of the plan to its state, which it has been in for as long as the plan says. */
export async function layDesk(
  newsroom: Newsroom,
  pieces: readonly DeskPiece[],
  now: Date,
): Promise<void> {
  for (const piece of pieces) {
    await layPiece(newsroom, piece, now)
    if (piece.twin) await layTwin(newsroom, piece, now)
  }
}

async function layPiece(newsroom: Newsroom, piece: DeskPiece, now: Date): Promise<void> {
  const { story, state, returned, claimed, mended, together } = piece
  const { byLogin } = newsroom.people
  const author = byLogin(piece.loginName)
  const last = returned?.level ?? levelOf(state) ?? 0
  const passed = levelsBelow(last)
  let steps = passed.length + (state === 'draft' ? 0 : 1) + (returned ? 1 : 0)
  const at = () => new Date(now.getTime() - (piece.minutes + STEP * steps--) * MINUTE)
  const begun = at()
  const walk = await beginWalk(newsroom, story, author, begun, { rough: mended ?? false })
  if (together) await walk.share(byLogin(piece.other), begun, together === 'joined')
  if (state === 'draft') return
  await walk.submit(at())
  for (const level of passed) {
    const approved = at()
    if (mended && level === 1) await walk.mend(level, new Date(approved.getTime() - 12 * MINUTE))
    await walk.approve(level, approved)
  }
  if (returned) await walk.sendBack(returned.level, at(), returned.reason)
  const level = levelOf(state)
  if (level !== null && claimed !== undefined) {
    await walk.claim(level, new Date(now.getTime() - claimed * MINUTE))
  }
}

/** A short report of the same event by somebody else, handed in a little later. */
async function layTwin(newsroom: Newsroom, piece: DeskPiece, now: Date): Promise<void> {
  const at = new Date(now.getTime() - (piece.minutes - STEP) * MINUTE)
  const other = newsroom.people.byLogin(piece.other)
  const walk = await beginWalk(newsroom, shortReport(piece.story), other, at)
  await walk.submit(at)
}

const levelsBelow = (level: number): ReviewLevel[] =>
  ([1, 2] as const).filter((below) => below < level)
