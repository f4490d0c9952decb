import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { restoreArticle } from '../publication/restore-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import {
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../testing/stage.ts'
import { findArticle } from './find-article.ts'
import { findWithdrawal } from './find-withdrawal.ts'
import { listCorrections } from './list-corrections.ts'

const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000)
const publicReason = { reason: 'factual-error', publicNote: '文中数字有误，核实后再发。' } as const

it('shows readers a correction on the article and in the list', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const publicNote = '标题里的次数写错了，现予订正。'
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    await corrected(tx, stage, articleId, { publicNote, content, now: seconds(60) })
    const article = await findArticle(tx, articleId)
    const changes = {
      fields: [
        {
          part: 'headline',
          label: '主题',
          before: [
            { change: 'same', text: '县政协召开' },
            { change: 'same', text: '主席会议' },
          ],
          after: [
            { change: 'same', text: '县政协召开' },
            { change: 'added', text: '第三次' },
            { change: 'same', text: '主席会议' },
          ],
        },
      ],
      more: 0,
    }
    expect(article?.notes).toMatchObject([
      { kind: 'correction', at: seconds(60), note: publicNote, changes },
    ])
    const { corrections } = await listCorrections(tx, { limit: 5 })
    expect(corrections).toContainEqual({
      kind: 'correction',
      articleId,
      at: seconds(60),
      note: publicNote,
      divisionName: '庄浪县',
      headline: '县政协召开第三次主席会议',
      reason: null,
      withdrawnAt: null,
      changes,
    })
  }))

it('shows a withdrawal without the text withdrawn, and that it was restored', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    expect(await findWithdrawal(tx, articleId)).toBeNull()
    const ctx = as(tx, stage.final, seconds(5))
    await withdrawArticle(ctx, { articleId, ...publicReason, requestKey: requestKey() })
    const { reason, publicNote: note } = publicReason
    expect(await findWithdrawal(tx, articleId)).toMatchObject({ at: seconds(5), reason, note })
    const listed = async () =>
      (await listCorrections(tx, { limit: 5 })).corrections.find(
        (row) => row.articleId === articleId,
      )
    expect(await listed()).toMatchObject({ headline: null, reason, note })
    const later = as(tx, stage.final, seconds(9))
    await restoreArticle(later, { articleId, requestKey: requestKey() })
    expect(await findWithdrawal(tx, articleId)).toBeNull()
    expect(await listed()).toMatchObject({
      headline: goodContent().headline,
      at: seconds(9),
      withdrawnAt: seconds(5),
      reason,
      note,
    })
  }))

it('keeps the correction of what is withdrawn later, without a word of it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const given = {
      publicNote: '“16户”应为“26户”。',
      content: goodContent({ headline: '改过的标题' }),
    }
    await corrected(tx, stage, articleId, { ...given, now: seconds(60) })
    const ctx = as(tx, stage.final, seconds(90))
    await withdrawArticle(ctx, { articleId, ...publicReason, requestKey: requestKey() })
    const own = async () =>
      (await listCorrections(tx, { limit: 5 })).corrections.filter(
        (row) => row.articleId === articleId,
      )
    expect(await own()).toMatchObject([
      { kind: 'withdrawal', at: seconds(90) },
      { kind: 'correction', at: seconds(60), headline: null, note: null, changes: null },
    ])
    const changed = [{ kind: 'correction', at: seconds(60) }]
    const withdrawal = await findWithdrawal(tx, articleId)
    expect(withdrawal).toMatchObject({ at: seconds(90), changed })
    expect(JSON.stringify(withdrawal)).not.toContain('16户')
    const later = as(tx, stage.final, seconds(120))
    await restoreArticle(later, { articleId, requestKey: requestKey() })
    expect(await own()).toMatchObject([
      { kind: 'restoration' },
      { kind: 'correction', headline: '改过的标题', note: given.publicNote },
    ])
  }))

it('is read page by page, newest first, also where both kinds fall together', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const wanted: number[] = []
    for (const number of [1, 2, 3, 4, 5]) {
      const { articleId } = await published(tx, stage)
      const now = seconds(Math.floor(number / 2))
      const content = goodContent({ headline: `第${number}篇的更正` })
      if (number % 2) await corrected(tx, stage, articleId, { publicNote: '订正', content, now })
      else {
        const ctx = as(tx, stage.final, now)
        await withdrawArticle(ctx, { articleId, ...publicReason, requestKey: requestKey() })
      }
      wanted.unshift(articleId)
    }
    const seen: number[] = []
    let before: { at: Date; articleId: number } | undefined
    for (let page = 0; page < 5; page += 1) {
      const { corrections, hasMore } = await listCorrections(tx, { limit: 2, before })
      seen.push(...corrections.map(({ articleId }) => articleId))
      before = corrections.at(-1)
      if (!hasMore) break
    }
    expect(seen.filter((articleId) => wanted.includes(articleId))).toEqual(wanted)
  }))
