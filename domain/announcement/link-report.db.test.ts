import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { removeArticle } from '../publication/remove-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { spikeEdition } from '../review/moves/spike-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { announced } from '../testing/announcements.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  NOW,
  published,
  requestKey,
  setStage,
} from '../testing/stage.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { linkReport } from './link-report.ts'
import { listAnnouncedDays } from './list-announced-days.ts'
import { findLinked, listOffered } from './list-offered.ts'
import { listShownAnnouncements } from './shown-announcements.ts'

const link = (db: Queryable, actor: Actor, editionId: number, announcementId: number | null) =>
  linkReport(as(db, actor), { editionId, announcementId, requestKey: requestKey() })
const strip = (db: Queryable) => listShownAnnouncements(db, { from: '2026-03-20', limit: 10 })
const offeredTo = (db: Queryable, articleId: number, given = {}) =>
  listOffered(db, {
    edition: { kind: 'new', articleId, divisionCode: COUNTY, ...given },
    day: '2026-03-28',
    now: NOW,
  })

it('gives its place to the report when that is published, and leaves it to one that is withdrawn or removed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const { editionId, articleId, lockVersion } = await draftOf(tx, stage.author)
    expect(await offeredTo(tx, articleId)).toMatchObject([{ announcementId, chosen: false }])
    expect(await offeredTo(tx, articleId, { kind: 'update' })).toEqual([])
    await link(tx, stage.author, editionId, announcementId)
    expect(await offeredTo(tx, articleId)).toMatchObject([{ announcementId, chosen: true }])
    expect(await findLinked(tx, articleId)).toMatchObject({ announcementId })
    expect(await strip(tx)).toHaveLength(1)
    expect([...(await listAnnouncedDays(tx, ['2026-03-28', '2026-03-29']))]).toEqual(['2026-03-28'])
    const sent = { editionId, lockVersion, requestKey: requestKey() }
    await submitEdition(as(tx, stage.author), sent)
    for (const editor of [stage.first, stage.second, stage.final]) {
      await approve(tx, editor, editionId)
    }
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

it('is taken back, and is free for another when its edition is not used', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const one = await draftOf(tx, stage.author)
    const other = await draftOf(tx, stage.author)
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

it('is linked by one of two who write at the same time', async () => {
  const db = racesDatabase()
  const stage = await setStage(db)
  const { announcementId } = await announced(db, stage)
  const drafts = [await draftOf(db, stage.author), await draftOf(db, stage.author)]
  const results = await Promise.allSettled(
    drafts.map(({ editionId }) => link(db, stage.author, editionId, announcementId)),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('refuses who may not edit the edition, another division’s announcement and a published article', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const { editionId } = await draftOf(tx, stage.author)
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
