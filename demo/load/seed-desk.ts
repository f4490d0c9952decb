import { shortReport, type DeskEdition } from '../content/desk-plan.ts'
import type { ReviewLevel } from '#db/states'
import { isApproved, levelOf } from '#domain/edition/edition-state'
import { addDays, shanghaiDay, shanghaiInstant } from '#lib/dates'

import { beginWalk, type Newsroom } from './walk.ts'

const MINUTE = 60_000
/** How long each step before the present state took, in minutes. */
const STEP = 95

/** Brings every edition of the plan to its state, which it has been in for as long as the plan says. */
export async function seedDesk(
  newsroom: Newsroom,
  planned: readonly DeskEdition[],
  now: Date,
): Promise<void> {
  for (const plan of planned) {
    await seedEdition(newsroom, plan, now)
    if (plan.twin) await seedTwin(newsroom, plan, now)
  }
}

async function seedEdition(newsroom: Newsroom, plan: DeskEdition, now: Date): Promise<void> {
  const { story, state, returned, claimed, mended, together, live } = plan
  const { byLogin } = newsroom.people
  const author = byLogin(plan.loginName)
  const hasPassed = live !== undefined || isApproved(state)
  const last = returned?.level ?? levelOf(state) ?? (hasPassed ? 3 : 0)
  const passed = levelsBelow(last)
  let steps = passed.length + (state === 'draft' ? 0 : 1) + (returned || hasPassed ? 1 : 0)
  const at = () => new Date(now.getTime() - (plan.minutes + STEP * steps--) * MINUTE)
  const begun = at()
  const walk = await beginWalk(newsroom, story, author, begun, { rough: mended ?? false })
  if (together) await walk.share(byLogin(plan.other), begun, together === 'joined')
  if (state === 'draft') return
  await walk.submit(at())
  for (const level of passed) {
    const approved = at()
    if (mended && level === 1) await walk.mend(level, new Date(approved.getTime() - 12 * MINUTE))
    await walk.approve(level, approved)
  }
  if (hasPassed)
    await walk.approve(3, at(), live ? { publishAt: instantOf(live, now) } : { hold: true })
  if (returned) await walk.sendBack(returned.level, at(), returned.reason)
  const level = levelOf(state)
  if (level !== null && claimed !== undefined) {
    await walk.claim(level, new Date(now.getTime() - claimed * MINUTE))
  }
}

/** A short report of the same event by somebody else, handed in a little later. */
async function seedTwin(newsroom: Newsroom, plan: DeskEdition, now: Date): Promise<void> {
  const at = new Date(now.getTime() - (plan.minutes - STEP) * MINUTE)
  const other = newsroom.people.byLogin(plan.other)
  const walk = await beginWalk(newsroom, shortReport(plan.story), other, at)
  await walk.submit(at)
}

const instantOf = ({ days, time }: { days: number; time: string }, now: Date): Date =>
  shanghaiInstant(addDays(shanghaiDay(now), days), time)

const levelsBelow = (level: number): ReviewLevel[] =>
  ([1, 2] as const).filter((below) => below < level)
