import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { changeWatchedTerm } from '../watched-term/change-watched-term.ts'
import { claimEdition } from '../review/claims/claim-edition.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import {
  approve,
  approved,
  as,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { publishDue } from './publish-due.ts'
import { publishEdition } from './publish-edition.ts'
import { beforeFinal, bypass, schedule, watch } from '../testing/before-final.ts'

const IDENTITY = '11010519491231002X'

const DUE = new Date(NOW.getTime() + 7_200_000)

describe('the last approval', () => {
  const cases: [string, Partial<Content>, string, string][] = [
    ['an emptied headline', { headline: '' }, 'headline', '标题：请写主题（标题）'],
    ['a headline nobody sees', { headline: '\u200b' }, 'headline', '标题：'],
    ['an emptied byline', { credits: [] }, 'credits', '署名：请写署名，至少一人'],
    [
      'an identity number',
      { body: bodyFromParagraphs([`会议学习了有关文件，安排了近期的几项工作，${IDENTITY}。`]) },
      'body',
      '正文：里面有手机号码或身份证号码',
    ],
    [
      'a telephone number beside the date',
      { event: { ...goodContent().event, dateText: '3月16日 13800138000' } },
      'event.dateText',
      '日期：里面有手机号码',
    ],
    [
      'a telephone number that is parted by what nobody sees',
      { dateline: '本报庄浪讯 138\u200b0013\u20608000' },
      'dateline',
      '电头：',
    ],
    [
      'a day without a year',
      { event: { ...goodContent().event, start: '--03-16' } },
      'event.start',
      '日期：请补上活动的年份',
    ],
  ]
  it.each(cases)(
    'refuses %s, names the field and keeps what was written',
    (_, given, field, sentence) =>
      withRollback(async (tx) => {
        const stage = await setStage(tx)
        const editionId = await beforeFinal(tx, stage, given)
        const review = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
        expect(review.held).toContain(sentence)
        await expect(approve(tx, stage.final, editionId)).rejects.toMatchObject({
          code: 'invalid-input',
          message: review.held,
          issues: { [field]: [expect.any(String)] },
        })
        const after = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
        expect(after.edition.state).toBe('review3')
        expect(after.current.content).toMatchObject(
          given.headline === '\u200b' ? { headline: '\u200b' } : given,
        )
      }),
  )
})

describe('a sensitive term that came to the list later', () => {
  it('is asked about at the schedule and at the publication, and a final editor may let it through', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      await watch(tx)
      const click = { editionId, lockVersion, requestKey: requestKey() }
      const held = { code: 'invalid-input', issues: { words: [expect.any(String)] } }
      await expect(schedule(tx, stage, editionId)).rejects.toMatchObject(held)
      await expect(publishEdition(as(tx, stage.final), click)).rejects.toMatchObject(held)
      await expect(bypass(tx, stage.second, editionId)).rejects.toMatchObject({ code: 'forbidden' })
      await bypass(tx, stage.final, editionId)
      const published = await publishEdition(as(tx, stage.final), {
        ...click,
        requestKey: requestKey(),
      })
      expect(published.state).toBe('published')
    }))

  it('sends an edition that is due back to approved, notifies its people, and does not hold up the others', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const held = await approved(tx, stage)
      await schedule(tx, stage, held.editionId)
      const { editionId: otherId } = await submitted(
        tx,
        stage.author,
        goodContent({ headline: '县政协开展调研' }),
      )
      for (const one of [stage.first, stage.second]) await approve(tx, one, otherId)
      await approve(tx, stage.final, otherId, NOW, true)
      await schedule(tx, stage, otherId)
      await watch(tx)
      const changes = await publishDue(tx, DUE)
      expect(changes.map(({ articleId }) => articleId)).not.toContain(held.articleId)
      const states = await tx
        .select({ id: editions.id, state: editions.state })
        .from(editions)
        .where(eq(editions.divisionCode, '620825'))
      expect(states).toContainEqual({ id: held.editionId, state: 'approved' })
      expect(states).toContainEqual({ id: otherId, state: 'published' })
      const events = await tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'edition.unscheduled'))
      // The rule for this event notifies its authors and the final editors.
      const payload = { editionId: held.editionId, accountId: null, to: 'approved' }
      expect(events).toMatchObject([
        { payload: { ...payload, reason: expect.stringContaining('“主席会议”') } },
      ])
    }))

  it('is asked about again when the entry of the list became another', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await watch(tx)
      const { editionId } = await submitted(tx, stage.author)
      await claimEdition(as(tx, stage.first), { editionId })
      await bypass(tx, stage.first, editionId)
      await approve(tx, stage.first, editionId)
      const admin = await insertAccount(tx, 'admin', '620000')
      const [row] = await tx
        .select({ id: watchedTerms.id })
        .from(watchedTerms)
        .where(eq(watchedTerms.term, '主席会议'))
      const values = { term: '主席会议', replacement: null, explanation: '' }
      const change = (kind: string) =>
        changeWatchedTerm(as(tx, admin), {
          termId: row?.id ?? 0,
          seen: {},
          values: { ...values, kind },
        })
      await change('mistake')
      await change('sensitive')
      const review = await getReviewEdition(tx, { actor: stage.second, editionId, now: NOW })
      expect(review.openTerms).toEqual(['主席会议'])
      await claimEdition(as(tx, stage.second), { editionId })
      await bypass(tx, stage.second, editionId)
      const { bypasses } = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
      expect(bypasses).toMatchObject([{ term: '主席会议', name: stage.second.displayName }])
      expect(await approve(tx, stage.second, editionId)).toMatchObject({ state: 'review3' })
    }))
})
