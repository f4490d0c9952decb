import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { removeArticle } from '../publication/remove-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { keepWorkingCopy } from '../review/drafts/keep-working-copy.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { spikeEdition } from '../review/moves/spike-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { announced } from '../testing/announcements.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  type Stage,
} from '../testing/stage.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { getAnnouncement } from './get-announcement.ts'
import { linkReport } from './link-report.ts'
import { listAnnouncedDays } from './list-announced-days.ts'
import { findLinked, listOffered } from './list-offered.ts'
import { listShownAnnouncements } from './shown-announcements.ts'

const link = (db: Queryable, actor: Actor, editionId: number, announcementId: number | null) =>
  linkReport(as(db, actor), { editionId, announcementId, requestKey: requestKey() })
const strip = (db: Queryable) => listShownAnnouncements(db, { from: '2026-03-20', limit: 10 })
/** The report of what was announced. */
const REPORT = goodContent({
  event: { ...goodContent().event, type: 'lecture', start: '2026-03-28', dateText: '3月28日' },
})
const reportOf = (db: Queryable, author: Actor, content = REPORT) => draftOf(db, author, content)
const offeredTo = (db: Queryable, articleId: number, given = {}, content = REPORT) =>
  listOffered(db, { edition: { kind: 'new', articleId, ...given }, content, now: NOW })
const otherwise = (event: Partial<Content['event']>) =>
  goodContent({ event: { ...REPORT.event, ...event } })
/** Sends an edition through every level. */
async function publish(db: Queryable, stage: Stage, { editionId, lockVersion }: SentEdition) {
  const ctx = as(db, stage.author)
  await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
  for (const editor of [stage.first, stage.second, stage.final])
    await approve(db, editor, editionId)
}
interface SentEdition {
  editionId: number
  lockVersion: number
}

it('gives its place to the report when that is published, and leaves it to one that is withdrawn or removed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const { editionId, articleId, lockVersion } = await reportOf(tx, stage.author)
    expect(await offeredTo(tx, articleId)).toMatchObject([{ announcementId, chosen: false }])
    expect(await offeredTo(tx, articleId, { kind: 'update' })).toEqual([])
    await link(tx, stage.author, editionId, announcementId)
    expect(await offeredTo(tx, articleId)).toMatchObject([{ announcementId, chosen: true }])
    const linked = { articleId, content: REPORT, now: NOW }
    expect(await findLinked(tx, linked)).toMatchObject({ announcementId, whyNot: null })
    expect(await strip(tx)).toHaveLength(1)
    expect([...(await listAnnouncedDays(tx, ['2026-03-28', '2026-03-29']))]).toEqual(['2026-03-28'])
    await publish(tx, stage, { editionId, lockVersion })
    expect(await strip(tx)).toEqual([])
    const shown = await findShownAnnouncement(tx, announcementId)
    expect(shown).toMatchObject({ report: { articleId, headline: '县政协召开主席会议' } })
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'factual-error',
      publicNote: '事实有误，已撤稿',
      requestKey: requestKey(),
    })
    const leftAlone = async () => {
      expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({
        report: null,
        isReportWithdrawn: true,
      })
      expect(await strip(tx)).toEqual([])
      expect([...(await listAnnouncedDays(tx, ['2026-03-28']))]).toEqual([])
    }
    await leftAlone()
    await removeArticle(as(tx, stage.final), { articleId, requestKey: requestKey() })
    await leftAlone()
  }))

it('says what to do where nothing is chosen, and nothing was linked', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await announced(tx, stage)
    const { editionId } = await reportOf(tx, stage.author)
    await expect(link(tx, stage.author, editionId, null)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '先选是哪一条预告，再按“接上”',
    })
  }))

it('is taken back, and is free for another when its edition is not used', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const one = await reportOf(tx, stage.author)
    const other = await reportOf(tx, stage.author)
    await link(tx, stage.author, one.editionId, announcementId)
    await expect(link(tx, stage.author, other.editionId, announcementId)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await offeredTo(tx, other.articleId)).toEqual([])
    await link(tx, stage.author, one.editionId, null)
    await link(tx, stage.author, other.editionId, announcementId)
    const { editionId, lockVersion } = other
    const unused = { editionId, lockVersion, reason: '不用了', requestKey: requestKey() }
    await spikeEdition(as(tx, stage.author), unused)
    await link(tx, stage.author, one.editionId, announcementId)
  }))

it.each([
  ['day', { start: '2026-03-27' }, '不是同一天'],
  ['type', { type: 'meeting' }, '活动类型和预告不一样'],
  ['day to come, where the report names none', { precision: 'none', start: null }, '还没有到日子'],
] as const)('is neither offered to nor linked by a report of another %s', (_, event, why) =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const content = otherwise(event)
    const { editionId, articleId } = await reportOf(tx, stage.author, content)
    expect(await offeredTo(tx, articleId, {}, content)).toEqual([])
    await expect(link(tx, stage.author, editionId, announcementId)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(why),
    })
  }),
)

it('is linked by what the writer wrote last, saved or not', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const draft = await reportOf(tx, stage.author, otherwise({ start: '2026-03-20' }))
    const { editionId, lockVersion } = draft
    await keepWorkingCopy(as(tx, stage.author), {
      editionId,
      lockVersion,
      version: 0,
      content: REPORT,
    })
    expect(await link(tx, stage.author, editionId, announcementId)).toEqual({ editionId })
  }))

it('stays before readers when the report is published as one of another day, and says so in its history', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const draft = await reportOf(tx, stage.author)
    const { editionId, articleId } = draft
    await link(tx, stage.author, editionId, announcementId)
    const content = otherwise({ start: '2026-03-19' })
    const saved = await saveDraft(as(tx, stage.author), { ...draft, content })
    expect(await offeredTo(tx, articleId, {}, content)).toMatchObject([
      { announcementId, chosen: true, whyNot: expect.stringContaining('不是同一天') },
    ])
    await publish(tx, stage, saved)
    expect(await strip(tx)).toMatchObject([{ announcementId }])
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({
      report: null,
      isReportWithdrawn: false,
    })
    const { moves } = await getAnnouncement(tx, { actor: stage.author, announcementId })
    expect(moves.at(-1)).toMatchObject({
      move: 'unlink',
      reason: expect.stringContaining('没有接上'),
    })
    const [row] = await tx
      .select({ articleId: announcements.articleId })
      .from(announcements)
      .where(eq(announcements.id, announcementId))
    expect(row?.articleId).toBeNull()
  }))

it('is linked by one of two who write at the same time', async () => {
  const db = racesDatabase()
  const stage = await setStage(db)
  const { announcementId } = await announced(db, stage)
  const drafts = [await reportOf(db, stage.author), await reportOf(db, stage.author)]
  const results = await Promise.allSettled(
    drafts.map(({ editionId }) => link(db, stage.author, editionId, announcementId)),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('refuses who may not edit the edition, another division’s announcement and a published article', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const { editionId } = await reportOf(tx, stage.author)
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(link(tx, stranger, editionId, announcementId)).rejects.toMatchObject({
      code: 'not-found',
    })
    const elsewhere = await announced(
      tx,
      { author: stage.second, first: stage.final },
      { divisionCode: '620500' },
    )
    await expect(link(tx, stage.author, editionId, elsewhere.announcementId)).rejects.toMatchObject(
      { code: 'conflict' },
    )
    const live = await published(tx, stage)
    await expect(link(tx, stage.author, live.editionId, announcementId)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
