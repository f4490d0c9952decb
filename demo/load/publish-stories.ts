import { PAGE_PROVINCE, PAGE_STORIES, pageText } from '../content/page-stories.ts'
import type { TimedStory } from '../content/generated.ts'
import { WITHDRAWAL } from '../content/withdrawn.ts'
import type { DemoStory } from '../content/demo-story.ts'
import { archivePage } from '#domain/publication/archive-page'

import { inParallel } from '#lib/in-parallel'
import { beginWalk, contentOf, type Newsroom, type Walk } from './walk.ts'

const LANES = 4
const MINUTE = 60_000
/** How long before publishing each step was taken, in minutes. */
const BEFORE = { create: 320, submit: 240, approve1: 150, approve2: 60 }
/** How long an editor took over an edition that they mended, in minutes. */
const MENDING = 12
/** One in ten of the generated stories was mended before it went on. */
const WERE_ROUGH = /^made-\d*7$/
/** Generated articles keep this far from now: what somebody publishes first is the newest. */
const MARGIN = 40 * MINUTE
/** How long readers had what was withdrawn later. */
const STOOD = 3 * 24 * 60 * MINUTE
const OPENING = '09:00:00'
const CLOSING = '18:00:00'

/** Publishes generated articles at their own time, and nothing in the future. */
export async function publishGenerated(
  newsroom: Newsroom,
  stories: readonly TimedStory[],
  { now, withdrawn }: { now: Date; withdrawn?: TimedStory | undefined },
): Promise<void> {
  await inParallel(stories, LANES, async (timed) => {
    const { story, publishDay, publishTime } = timed
    const at = publishInstant(publishDay, publishTime, now)
    const walk = await publish(newsroom, story, at)
    if (timed === withdrawn) await walk.withdraw(new Date(at.getTime() + STOOD), WITHDRAWAL)
  })
}

/** The printed page as an archive, in other words: old news that the public has had since then. */
export async function archiveDemoPage(newsroom: Newsroom, now: Date): Promise<void> {
  const { db, people } = newsroom
  const actor = people.reviewerFor(3, PAGE_PROVINCE)
  const stories = await inParallel(PAGE_STORIES, LANES, async (story) => ({
    content: await contentOf(newsroom, story, actor),
    sure: true,
  }))
  await archivePage(
    { db, actor, now },
    { rawText: pageText(), printDate: null, pageLabel: null, isRetold: true, stories },
  )
}

/** The planned time; when part of that day is still to come, as far into the part that has been. */
export function publishInstant(day: string, time: string, now: Date): Date {
  const planned = Date.parse(`${day}T${time}:00+08:00`)
  const opening = Date.parse(`${day}T${OPENING}+08:00`)
  const closing = Date.parse(`${day}T${CLOSING}+08:00`)
  const latest = now.getTime() - MARGIN
  if (latest >= closing || latest <= opening) return new Date(Math.min(planned, latest))
  return new Date(opening + ((planned - opening) * (latest - opening)) / (closing - opening))
}

async function publish(newsroom: Newsroom, story: DemoStory, at: Date): Promise<Walk> {
  const before = (minutes: number) => new Date(at.getTime() - minutes * MINUTE)
  const author = newsroom.people.writerFor(story.divisionCode)
  const rough = WERE_ROUGH.test(story.key)
  const walk = await beginWalk(newsroom, story, author, before(BEFORE.create), { rough })
  await walk.submit(before(BEFORE.submit))
  if (rough) await walk.mend(1, before(BEFORE.approve1 + MENDING))
  await walk.approve(1, before(BEFORE.approve1))
  await walk.approve(2, before(BEFORE.approve2))
  await walk.approve(3, at)
  return walk
}
