import { and, desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { topics } from '#db/schema/topics'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Content } from '../article/content.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  approve,
  as,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  type Stage,
} from '../testing/stage.ts'
import { publishDue } from './publish-due.ts'
import { publishEdition } from './publish-edition.ts'
import { removeArticle } from './remove-article.ts'
import { restoreArticle } from './restore-article.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

const LATER = new Date(NOW.getTime() + 3_600_000)
/** What happened at NOW would be old news by then, had the site not shown it before. */
const LONG_AFTER = new Date(NOW.getTime() + 90 * 86_400_000)

async function addTopic(tx: Transaction, slug: string): Promise<number> {
  const [topic] = await tx
    .insert(topics)
    .values({ kind: 'topic', slug, name: `试验 ${slug}` })
    .returning({ id: topics.id })
  return topic?.id ?? 0
}

/** A correction of a live article that all three levels have approved, held back for its time. */
async function heldCorrection(
  tx: Transaction,
  stage: Stage,
  { before = {}, after = {} }: { before?: Partial<Content>; after?: Partial<Content> } = {},
) {
  const live = await published(tx, stage, goodContent(before))
  const { articleId } = live
  const ctx = as(tx, await insertAccount(tx, 'editor2', '620000'))
  const publicNote = '订正一处数字。'
  const request = { articleId, kind: 'correction' as const, publicNote, requestKey: requestKey() }
  const { editionId } = await openEdition(ctx, request)
  const content = goodContent({ headline: '县政协召开第三次主席会议', ...after })
  const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
  await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
  for (const one of [stage.first, stage.second]) await approve(tx, one, editionId)
  const held = await approve(tx, stage.final, editionId, NOW, true)
  const click = () => ({ editionId, lockVersion: held.lockVersion, requestKey: requestKey() })
  return { articleId, editionId, earlierId: live.editionId, click }
}

const withdraw = (tx: Transaction, stage: Stage, articleId: number) =>
  withdrawArticle(as(tx, stage.final), {
    articleId,
    reason: 'other',
    publicNote: '撤下。',
    requestKey: requestKey(),
  })

it('puts a correction before readers, on the pages of both topics, and keeps when the article came', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const [from, to] = [await addTopic(tx, 'shiyan-cong'), await addTopic(tx, 'shiyan-dao')]
    const changes = { before: { topicId: from }, after: { topicId: to } }
    const { articleId, editionId, earlierId, click } = await heldCorrection(tx, stage, changes)
    const { accountId } = stage.final
    const { change } = await publishEdition(as(tx, stage.final, LONG_AFTER), click())
    expect(change).toEqual({ articleId, divisionCodes: [COUNTY], topicIds: [from, to] })
    const [row] = await tx.select().from(articles).where(eq(articles.id, articleId))
    expect(row).toMatchObject({
      topicId: to,
      publishedAt: NOW,
      updatedAt: LONG_AFTER,
      isOldNews: false,
    })
    const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(edition).toMatchObject({ state: 'published', publishedAt: LONG_AFTER })
    expect(row?.liveRevisionId).toBe(edition?.currentRevisionId)
    const superseded = and(eq(transitions.editionId, earlierId), eq(transitions.move, 'supersede'))
    expect(await tx.select().from(transitions).where(superseded)).toMatchObject([
      { fromState: 'published', toState: 'superseded', accountId, createdAt: LONG_AFTER },
    ])
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({ event: 'edition.published', payload: { change } })
  }))

it('supersedes in nobody’s name what the calendar replaces', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId, earlierId, click } = await heldCorrection(tx, stage)
    await scheduleEdition(as(tx, stage.final), { ...click(), publishAt: LATER })
    const change = { articleId, divisionCodes: [COUNTY], topicIds: [] }
    expect(await publishDue(tx, LATER)).toEqual([change])
    const ofEarlier = eq(transitions.editionId, earlierId)
    const moves = await tx.select().from(transitions).where(ofEarlier).orderBy(transitions.id)
    expect(moves.at(-1)).toMatchObject({ move: 'supersede', accountId: null })
  }))

it('refuses an edition of an article that was withdrawn, until it is restored', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId, editionId, click } = await heldCorrection(tx, stage)
    const publish = () => publishEdition(as(tx, stage.final), click())
    const refused = { code: 'conflict', message: '这篇文章已经撤下，恢复以后才能再发布' }
    await withdraw(tx, stage, articleId)
    await expect(publish()).rejects.toMatchObject(refused)
    await restoreArticle(as(tx, stage.final), { articleId, requestKey: requestKey() })
    await scheduleEdition(as(tx, stage.final), { ...click(), publishAt: LATER })
    await withdraw(tx, stage, articleId)
    await removeArticle(as(tx, stage.final), { articleId, requestKey: requestKey() })
    expect(await publishDue(tx, LATER)).toEqual([])
    const moves = await tx
      .select()
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
      .orderBy(transitions.id)
    expect(moves.at(-1)).toMatchObject({
      move: 'unschedule',
      toState: 'approved',
      accountId: null,
      reason: refused.message,
    })
  }))
