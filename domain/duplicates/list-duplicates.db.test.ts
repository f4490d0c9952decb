import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import {
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { listDuplicates } from './list-duplicates.ts'

const FIRST =
  '庄浪县政协医药卫生界的八名委员来到水洛镇李碾村，为村民义诊。委员们为老人量血压、测血糖，讲解慢性病用药常识，接诊一百多人次。'
const SECOND =
  '庄浪县政协组织医卫界委员到水洛镇李碾村开展义诊，现场为群众测量血压、血糖，发放药品和健康手册。'
const OTHER = '庄浪县政协召开提案办理座谈会，听取水务部门关于河道治理的汇报，要求加快进度。'

const event = (start: string | null): Content['event'] => ({
  type: 'service',
  precision: start === null ? 'none' : 'day',
  start,
  end: null,
  dateText: '',
  place: '',
})
const contentOf = (text: string, start: string | null, given: Partial<Content> = {}) =>
  goodContent({
    headline: '医卫界委员义诊',
    body: bodyFromParagraphs([text]),
    event: event(start),
    ...given,
  })

const look = (db: Queryable, actor: Actor, content: Content, editionId: number | null = null) =>
  listDuplicates(db, { actor, content, editionId, now: NOW })

describe('editions that perhaps report the same event', () => {
  it('are of one county, within a day, in similar text', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author, contentOf(FIRST, '2026-03-16'))
      const seen = async (content: Content) =>
        (await look(tx, first, content)).map((row) => row.editionId)
      for (const day of ['2026-03-15', '2026-03-16', '2026-03-17']) {
        expect(await seen(contentOf(SECOND, day)), day).toEqual([editionId])
      }
      expect(await seen(contentOf(SECOND, '2026-03-18'))).toEqual([])
      expect(await seen(contentOf(OTHER, '2026-03-16', { headline: '提案座谈' }))).toEqual([])
      expect(await seen(contentOf(SECOND, '2026-03-16', { divisionCode: '620826' }))).toEqual([])
    }))

  it('take a range and a month for all of their days', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const span = { ...event('2026-03-10'), precision: 'range' as const, end: '2026-03-20' }
      await submitted(tx, author, contentOf(FIRST, null, { event: span }))
      const month = { ...event('2026-03-01'), precision: 'month' as const }
      expect(await look(tx, first, contentOf(SECOND, '2026-03-21'))).toHaveLength(1)
      expect(await look(tx, first, contentOf(SECOND, '2026-03-22'))).toHaveLength(0)
      expect(await look(tx, first, contentOf(SECOND, null, { event: month }))).toHaveLength(1)
    }))

  it('without a day are those printed or written close to each other', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      await submitted(tx, author, contentOf(FIRST, null, { printDate: '2026-03-18' }))
      const seen = async (printDate: string) =>
        (await look(tx, first, contentOf(SECOND, null, { printDate }))).length
      expect(await seen('2026-03-20')).toBe(1)
      expect(await seen('2026-04-20')).toBe(0)
      expect(await look(tx, first, contentOf(SECOND, '2026-03-17'))).toHaveLength(1)
    }))

  it('show another correspondent only that there is one under way, and nothing of a draft', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      await draftOf(tx, author, contentOf(FIRST, '2026-03-16'))
      expect(await look(tx, colleague, contentOf(SECOND, '2026-03-16'))).toEqual([])
      await submitted(tx, author, contentOf(FIRST, '2026-03-16'))
      expect(await look(tx, colleague, contentOf(SECOND, '2026-03-16'))).toMatchObject([
        { known: null },
      ])
      expect(await look(tx, first, contentOf(SECOND, '2026-03-16'))).toMatchObject([
        { known: { headline: '医卫界委员义诊', live: false } },
      ])
    }))

  it('are nothing to a correspondent of another county while they are not live', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const stranger = await insertAccount(tx, 'correspondent', '620523')
      await submitted(tx, stage.author, contentOf(FIRST, '2026-03-16'))
      expect(await look(tx, stranger, contentOf(FIRST, '2026-03-16'))).toEqual([])
      expect(await look(tx, stage.first, contentOf(FIRST, '2026-03-16'))).toHaveLength(1)
    }))

  it('are known to everybody once live, and gone when withdrawn; an edition is not its own', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      const { articleId, editionId } = await published(tx, stage, contentOf(FIRST, '2026-03-16'))
      expect(await look(tx, colleague, contentOf(SECOND, '2026-03-16'))).toMatchObject([
        { articleId, known: { headline: '医卫界委员义诊', live: true } },
      ])
      expect(await look(tx, stage.author, contentOf(SECOND, '2026-03-16'), editionId)).toEqual([])
      const down = {
        articleId,
        reason: 'duplicate',
        publicNote: '重复。',
        requestKey: requestKey(),
      }
      await withdrawArticle(as(tx, stage.final), down)
      expect(await look(tx, colleague, contentOf(SECOND, '2026-03-16'))).toEqual([])
    }))

  it('are not looked for beside an edition that the actor may not read', () =>
    withRollback(async (tx) => {
      const { author } = await setStage(tx)
      const { editionId } = await draftOf(tx, author)
      const stranger = await insertAccount(tx, 'correspondent', '620523')
      for (const id of [editionId, 999_999_999]) {
        await expect(look(tx, stranger, goodContent(), id)).rejects.toMatchObject({
          code: 'not-found',
          message: '没有这篇稿件',
        })
      }
    }))
})
