// Takes a demo story through the newsroom by the real commands, each at its own instant in the past
// and by the person whose step it is: so every row is as true as if it had been lived through.

import { eq, inArray } from 'drizzle-orm'

import type { Database } from '#db/client'
import type { DemoStory } from '../content/demo-story.ts'
import type { DemoTopic } from '../content/topics.ts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { CHECK_ITEMS, type ReviewLevel } from '#db/states'
import type { Actor } from '#domain/account/actor'
import type { Content } from '#domain/article/content'
import { createDraft } from '#domain/article/create-draft'
import { answerInvitation } from '#domain/co-authors/answer-invitation'
import { inviteCoAuthor } from '#domain/co-authors/invite-co-author'
import { levelOf } from '#domain/edition/edition-state'
import { loadEdition } from '#domain/edition/load-edition'
import { withdrawArticle } from '#domain/publication/withdraw-article'
import { claimEdition } from '#domain/review/claims/claim-edition'
import { saveDraft } from '#domain/review/drafts/save-draft'
import { approveEdition } from '#domain/review/moves/approve-edition'
import { returnEdition } from '#domain/review/moves/return-edition'
import { submitEdition } from '#domain/review/moves/submit-edition'

import type { People } from './load-people.ts'
import type { PictureOf } from './picture-shelf.ts'
import { roughContent } from './rough-content.ts'
import { toContent } from './to-content.ts'

export interface Newsroom {
  db: Database
  people: People
  topics: ReadonlyMap<DemoTopic, number>
  pictureOf: PictureOf
}

export interface Walk {
  submit(at: Date): Promise<void>
  claim(level: ReviewLevel, at: Date): Promise<void>
  /** The level's editor makes of a rough edition what the story says. */
  mend(level: ReviewLevel, at: Date): Promise<void>
  /** Invites somebody as a co-author, who accepts unless they are only asked. */
  share(other: Actor, at: Date, joins: boolean): Promise<void>
  /** The last level's approval publishes, unless it holds the edition or sets a time. */
  approve(level: ReviewLevel, at: Date, later?: { hold: true } | { publishAt: Date }): Promise<void>
  /** Out of readers' sight, once it is published. */
  withdraw(at: Date, words: { reason: string; publicNote: string }): Promise<void>
  sendBack(level: ReviewLevel, at: Date, reason: string): Promise<void>
}

/** A story's content, with its topic, and its pictures as its author uploaded them. */
export async function contentOf(
  { topics, pictureOf }: Pick<Newsroom, 'topics' | 'pictureOf'>,
  story: DemoStory,
  author: Actor,
): Promise<Content> {
  const { topic, pictures } = story
  const topicId = topic === null ? null : (topics.get(topic) ?? null)
  const mediaIds = await Promise.all(pictures.map(({ drawing }) => pictureOf(drawing, author)))
  return toContent(story, { topicId, mediaIds })
}

/** Writes the draft; what comes back moves it on. Asked again, every step answers as it did before. */
export async function beginWalk(
  newsroom: Newsroom,
  story: DemoStory,
  author: Actor,
  at: Date,
  { rough = false }: { rough?: boolean } = {},
): Promise<Walk> {
  const { db, people } = newsroom
  const keyOf = (step: string) => `demo-${story.key}-${step}`
  const content = await contentOf(newsroom, story, author)
  const draft = await createDraft(
    { db, actor: author, now: at },
    { content: rough ? roughContent(content) : content, requestKey: keyOf('create') },
  )
  const { editionId, articleId } = draft
  await markAsDemo(db, editionId)
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
    async mend(level, now) {
      const ctx = { db, actor: reviewer(level), now }
      const edition = await loadEdition(db, editionId, now)
      // Asked again by a load that was cut short, it may have gone on, or be mended already.
      if (levelOf(edition.state) !== level) return
      await claimEdition(ctx, { editionId })
      const known = { editionId, lockVersion: edition.lockVersion }
      lockVersion = (await saveDraft(ctx, { ...known, content })).lockVersion
    },
    async share(other, now, joins) {
      const { accountId } = other
      const request = { editionId, accountId, requestKey: keyOf('invite') }
      await inviteCoAuthor({ db, actor: author, now }, request)
      if (!joins) return
      const answer = { editionId, accept: true, credit: false, requestKey: keyOf('join') }
      await answerInvitation({ db, actor: other, now }, answer)
    },
    async approve(level, now, later) {
      const revision = await revisionOf(db, editionId)
      const seen = { ...revision, checks: CHECK_ITEMS }
      const known = { editionId, lockVersion, requestKey: keyOf(`approve${level}`) }
      const input = { ...known, ...seen, ...later }
      lockVersion = (await approveEdition({ db, actor: reviewer(level), now }, input)).lockVersion
    },
    async withdraw(now, words) {
      const input = { articleId, ...words, requestKey: keyOf('withdraw') }
      await withdrawArticle({ db, actor: reviewer(3), now }, input)
    },
    async sendBack(level, now, reason) {
      const input = { editionId, lockVersion, requestKey: keyOf(`return${level}`), reason }
      lockVersion = (await returnEdition({ db, actor: reviewer(level), now }, input)).lockVersion
    },
  }
}

/** No person writes this column: a command for it would be one too many. */
async function markAsDemo(db: Database, editionId: number): Promise<void> {
  const ofEdition = db
    .select({ id: editions.articleId })
    .from(editions)
    .where(eq(editions.id, editionId))
  await db.update(articles).set({ isDemo: true }).where(inArray(articles.id, ofEdition))
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
