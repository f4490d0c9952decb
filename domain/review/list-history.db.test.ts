import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { importPage } from '../article/import-page.ts'
import {
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
  approve,
} from '../testing/stage.ts'
import { forcePublish } from './force-publish.ts'
import { listHistory } from './list-history.ts'
import { restoreArticle } from './restore-article.ts'
import { signOff } from './sign-off.ts'
import { withdrawArticle } from './withdraw-article.ts'

const told = { reason: 'privacy', publicNote: '涉及个人信息，核实后再发。' }
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const movesOf = async (db: Queryable, editionId: number) =>
  (await listHistory(db, { editionIds: [editionId] })).map(({ move }) => move)

it('puts what was done to the article into the story of the edition readers saw then', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const first = await published(tx, stage)
    const { articleId } = first
    const at = (minutes: number) => as(tx, stage.final, later(minutes))
    await withdrawArticle(at(10), { articleId, ...told, requestKey: requestKey() })
    await restoreArticle(at(20), { articleId, requestKey: requestKey() })
    const content = goodContent({ headline: '县政协召开第二次主席会议' })
    const correction = { publicNote: '订正会议的次数。', content, now: later(30) }
    const second = await corrected(tx, stage, articleId, correction)
    await withdrawArticle(at(40), { articleId, ...told, requestKey: requestKey() })

    const history = await listHistory(tx, { editionIds: [first.editionId] })
    const after = history.slice(history.findIndex(({ move }) => move === 'publish') + 1)
    expect(after.map(({ move }) => move)).toEqual(['withdraw', 'restore', 'open', 'supersede'])
    const [withdrawal, , opened] = after
    expect(withdrawal).toMatchObject({
      name: stage.final.displayName,
      withdrawReason: 'privacy',
      reason: told.publicNote,
      at: later(10),
    })
    expect(opened).toMatchObject({ openedId: second.editionId, reason: '订正会议的次数。' })
    const newer = await listHistory(tx, { editionIds: [second.editionId] })
    expect(newer[0]).toMatchObject({
      move: 'create',
      origin: { kind: 'correction', publicNote: '订正会议的次数。' },
    })
    expect(newer.map(({ move }) => move).slice(-2)).toEqual(['publish', 'withdraw'])
  }))

it('tells a forced publication with its reason, and who signed it off later', () =>
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

it('names the newspaper page a piece was taken from', () =>
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

it('keeps the stories of several editions apart', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const one = await published(tx, stage)
    const two = await published(tx, stage)
    const { articleId } = one
    await withdrawArticle(as(tx, stage.final), { articleId, ...told, requestKey: requestKey() })
    const history = await listHistory(tx, { editionIds: [one.editionId, two.editionId] })
    const withdrawals = history.filter(({ move }) => move === 'withdraw')
    expect(withdrawals.map(({ editionId }) => editionId)).toEqual([one.editionId])
    expect(await listHistory(tx, { editionIds: [] })).toEqual([])
  }))
