// Takes a demo story through the newsroom by the real commands, each at its own instant in the past
// and by the person whose step it is: so every row is as true as if it had been lived through.

import { eq } from 'drizzle-orm'

import type { Database } from '#db/client'
import type { DemoStory } from '#db/demo/demo-story'
import type { DemoTopic } from '#db/demo/topics'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import { createDraft } from '#domain/article/create-draft'
import { approveEdition } from '#domain/review/approve-edition'
import { claimEdition } from '#domain/review/claim-edition'
import { returnEdition } from '#domain/review/return-edition'
import { submitEdition } from '#domain/review/submit-edition'

import type { People } from './load-people.ts'
import type { PictureOf } from './picture-shelf.ts'
import { toContent } from './to-content.ts'

export interface Newsroom {
  db: Database
  people: People
  topics: ReadonlyMap<DemoTopic, number>
  pictureOf: PictureOf
}

interface Walk {
  submit(at: Date): Promise<void>
  claim(level: ReviewLevel, at: Date): Promise<void>
  /** The last level's approval publishes. */
  approve(level: ReviewLevel, at: Date): Promise<void>
  sendBack(level: ReviewLevel, at: Date, reason: string): Promise<void>
}

/** Writes the draft; what comes back moves it on. Asked again, every step answers as it did before. */
export async function beginWalk(
  { db, people, topics, pictureOf }: Newsroom,
  story: DemoStory,
  author: Actor,
  at: Date,
): Promise<Walk> {
  const keyOf = (step: string) => `demo-${story.key}-${step}`
  const topicId = story.topic === null ? null : (topics.get(story.topic) ?? null)
  const mediaId = story.picture === null ? null : await pictureOf(story.picture.scene)
  const content = toContent(story, { topicId, mediaId })
  const draft = await createDraft(
    { db, actor: author, now: at },
    { content, requestKey: keyOf('create') },
  )
  const { editionId } = draft
  const revision = await revisionOf(db, editionId)
  let { lockVersion } = draft
  const reviewer = (level: ReviewLevel) => people.reviewerFor(level, story.divisionCode)
  return {
    async submit(now) {
      const input = { editionId, lockVersion, requestKey: keyOf('submit') }
      lockVersion = (await submitEdition({ db, actor: author, now }, input)).lockVersion
    },
    async claim(level, now) {
      await claimEdition({ db, actor: reviewer(level), now }, { editionId })
    },
    async approve(level, now) {
      const input = { editionId, lockVersion, requestKey: keyOf(`approve${level}`), ...revision }
      lockVersion = (await approveEdition({ db, actor: reviewer(level), now }, input)).lockVersion
    },
    async sendBack(level, now, reason) {
      const input = { editionId, lockVersion, requestKey: keyOf(`return${level}`), reason }
      lockVersion = (await returnEdition({ db, actor: reviewer(level), now }, input)).lockVersion
    },
  }
}

async function revisionOf(db: Database, editionId: number) {
  const [row] = await db
    .select({ revisionId: revisions.id, revisionHash: revisions.hash })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.id, editionId))
  if (!row) throw new Error(`Edition ${editionId} has no revision`)
  return row
}
