import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { editionMerges } from '#db/schema/merges'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { importPage } from '../../article/import-page.ts'
import { answerInvitation } from '../../co-authors/answer-invitation.ts'
import { endCoAuthorship } from '../../co-authors/end-co-authorship.ts'
import { inviteCoAuthor } from '../../co-authors/invite-co-author.ts'
import { askCorrection } from '../../corrections/ask-correction.ts'
import { declineCorrection } from '../../corrections/decline-correction.ts'
import { forcePublish } from '../../publication/force-publish.ts'
import { restoreArticle } from '../../publication/restore-article.ts'
import { signOff } from '../../publication/sign-off.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  as,
  COUNTY,
  draftOf,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
  approve,
} from '../../testing/stage.ts'
import { listHistory } from './list-history.ts'

const publicReason = { reason: 'privacy', publicNote: '涉及个人信息，核实后再发。' }
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const movesOf = async (db: Queryable, editionId: number) =>
  (await listHistory(db, { editionIds: [editionId] })).map(({ move }) => move)

it('puts what was done to the article into the history of the edition readers saw then', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const first = await published(tx, stage)
    const { articleId } = first
    const at = (minutes: number) => as(tx, stage.final, later(minutes))
    await withdrawArticle(at(10), { articleId, ...publicReason, requestKey: requestKey() })
    await restoreArticle(at(20), { articleId, requestKey: requestKey() })
    const content = goodContent({ headline: '县政协召开第二次主席会议' })
    const correction = { publicNote: '订正会议的次数。', content, now: later(30) }
    const second = await corrected(tx, stage, articleId, correction)
    await withdrawArticle(at(40), { articleId, ...publicReason, requestKey: requestKey() })

    const history = await listHistory(tx, { editionIds: [first.editionId] })
    const after = history.slice(history.findIndex(({ move }) => move === 'publish') + 1)
    expect(after.map(({ move }) => move)).toEqual(['withdraw', 'restore', 'open', 'supersede'])
    const [withdrawal, , opened] = after
    expect(withdrawal).toMatchObject({
      name: stage.final.displayName,
      withdrawReason: 'privacy',
      reason: publicReason.publicNote,
      at: later(10),
    })
    expect(opened).toMatchObject({ otherId: second.editionId, reason: '订正会议的次数。' })
    const newer = await listHistory(tx, { editionIds: [second.editionId] })
    expect(newer[0]).toMatchObject({
      move: 'create',
      origin: { kind: 'correction', publicNote: '订正会议的次数。' },
    })
    expect(newer.map(({ move }) => move).slice(-2)).toEqual(['publish', 'withdraw'])
  }))

it('shows a forced publication with its reason, and who signed it off later', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await submitted(tx, stage.author)
    const { lockVersion } = await approve(tx, stage.first, editionId)
    const reason = '汛情通报，等不得'
    const request = { editionId, lockVersion, reason, requestKey: requestKey() }
    await forcePublish(as(tx, stage.final), request)
    expect(await movesOf(tx, editionId)).not.toContain('sign-off')
    const other = await insertAccount(tx, 'editor3', '620000')
    await signOff(as(tx, other, later(60)), { editionId })
    const history = await listHistory(tx, { editionIds: [editionId] })
    expect(history.find(({ move }) => move === 'force')).toMatchObject({ reason })
    expect(history.at(-1)).toMatchObject({ move: 'sign-off', name: other.displayName })
  }))

it('names the newspaper page an edition was taken from', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const page = { rawText: '一版的文字', printDate: '2026-03-19', pageLabel: '第三版' }
    const { importId, editionIds } = await importPage(as(tx, author), {
      ...page,
      drafts: [goodContent()],
      requestKey: requestKey(),
    })
    const [created] = await listHistory(tx, { editionIds })
    expect(created?.origin).toEqual({
      kind: 'new',
      publicNote: null,
      page: { importId, printDate: '2026-03-19', label: '第三版' },
    })
  }))

it('keeps the histories of several editions apart', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const one = await published(tx, stage)
    const two = await published(tx, stage)
    const { articleId } = one
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      ...publicReason,
      requestKey: requestKey(),
    })
    const history = await listHistory(tx, { editionIds: [one.editionId, two.editionId] })
    const withdrawals = history.filter(({ move }) => move === 'withdraw')
    expect(withdrawals.map(({ editionId }) => editionId)).toEqual([one.editionId])
    expect(await listHistory(tx, { editionIds: [] })).toEqual([])
  }))

it('shows who joined in', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const other = await insertAccount(tx, 'correspondent', COUNTY)
    const { editionId } = await draftOf(tx, author)
    const { accountId } = other
    await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
    const yes = { editionId, accept: true, credit: false, requestKey: requestKey() }
    await answerInvitation(as(tx, other, later(5)), yes)
    const end = { editionId, accountId, requestKey: requestKey() }
    await endCoAuthorship(as(tx, author, later(9)), end)
    const history = await listHistory(tx, { editionIds: [editionId] })
    expect(history.slice(1).map(({ move, name }) => [move, name])).toEqual([
      ['invite', author.displayName],
      ['join', other.displayName],
      ['end-sharing', author.displayName],
    ])
    expect(history[1]).toMatchObject({ otherName: other.displayName })
  }))

it('shows what was asked of a live article and why it was declined', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, articleId } = await published(tx, stage)
    const words = '第二段的人数应为二十三人'
    const asked = { articleId, words, requestKey: requestKey() }
    const { requestId } = await askCorrection(as(tx, stage.author, later(5)), asked)
    const reason = '核对了签到册，原文无误'
    const answer = { requestId, reason, requestKey: requestKey() }
    await declineCorrection(as(tx, stage.second, later(9)), answer)
    const history = await listHistory(tx, { editionIds: [editionId] })
    expect(history.slice(-2)).toMatchObject([
      { move: 'ask-correction', name: stage.author.displayName, reason: words },
      { move: 'decline-correction', name: stage.second.displayName, reason },
    ])
  }))

it('shows a merge in both histories', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const kept = await submitted(tx, stage.author)
    const merged = await submitted(tx, await insertAccount(tx, 'correspondent', COUNTY))
    await tx.insert(editionMerges).values({
      keptId: kept.editionId,
      mergedId: merged.editionId,
      accountId: stage.first.accountId,
      createdAt: later(5),
    })
    const both = await listHistory(tx, { editionIds: [kept.editionId, merged.editionId] })
    expect(both.filter(({ name }) => name === stage.first.displayName)).toMatchObject([
      { editionId: kept.editionId, move: 'take-in', otherId: merged.editionId },
      { editionId: merged.editionId, move: 'merged-into', otherId: kept.editionId },
    ])
    expect(await movesOf(tx, kept.editionId)).toContain('take-in')
  }))
