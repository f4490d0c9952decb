import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../publication/withdraw-article.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  as,
  corrected,
  goodContent,
  published,
  requestKey,
  setStage,
  submitted,
  type Stage,
} from '../testing/stage.ts'
import { getFigures } from './get-figures.ts'
import { listCourse } from './list-course.ts'
import { listDivisionRanks } from './list-division-ranks.ts'
import { listReturnReasons } from './list-return-reasons.ts'
import { parsePeriod, type Period } from './period.ts'

// The stage works on 2026-03-20 at 10:00 in Shanghai.
const MARCH = period('2026-03')
const FEBRUARY = period('2026-02')

function period(key: string): Period {
  const parsed = parsePeriod(key)
  if (!parsed) throw new Error(`${key} is no period`)
  return parsed
}

const figuresOf = (tx: Transaction, { final }: Stage, of = MARCH, divisionCode = '620000') =>
  getFigures(tx, { actor: final, divisionCode, period: of })

it('counts what came and what was used, with its characters and the time to decide', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const before = await figuresOf(tx, stage)
    await published(tx, stage)
    await submitted(tx, stage.author, goodContent({ headline: '又一篇' }))
    const after = await figuresOf(tx, stage)
    expect(after.submitted - before.submitted).toBe(2)
    expect(after.used - before.used).toBe(1)
    expect(after.characters - before.characters).toBe(31)
    expect(after.decidedWithin).toBe(0)
    expect((await figuresOf(tx, stage, FEBRUARY)).used).toBe(0)
  }))

it('counts an article once: neither a second submission nor a correction is a new one', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, stage.author)
    const request = { editionId, lockVersion, requestKey: requestKey(), reason: '请写明日期。' }
    await returnEdition(as(tx, stage.first), request)
    await submitEdition(as(tx, stage.author), {
      editionId,
      lockVersion: lockVersion + 1,
      requestKey: requestKey(),
      asReturned: true,
    })
    const { articleId } = await published(tx, stage, goodContent({ headline: '改过的一篇' }))
    const content = goodContent({ headline: '改正过的一篇' })
    await corrected(tx, stage, articleId, { publicNote: '人数写错了。', content })
    expect(await figuresOf(tx, stage)).toMatchObject({
      submitted: 2,
      used: 1,
      returned: 1,
      returnedThenUsed: 0,
    })
    const reasons = await listReturnReasons(tx, {
      actor: stage.final,
      divisionCode: '620000',
      period: MARCH,
    })
    expect(reasons).toEqual({ returns: 1, groups: [{ label: '日期、时间', count: 1 }] })
  }))

it('does not count what is withdrawn', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    expect((await figuresOf(tx, stage)).used).toBe(1)
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'duplicate',
      publicNote: '与另一篇重复。',
      requestKey: requestKey(),
    })
    expect(await figuresOf(tx, stage)).toMatchObject({ submitted: 1, used: 0 })
  }))

it('begins and ends a period at midnight in Shanghai', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const usedAt = async (instant: string) => {
      const publishedAt = new Date(instant)
      await tx.update(articles).set({ publishedAt }).where(eq(articles.id, articleId))
      return [(await figuresOf(tx, stage, FEBRUARY)).used, (await figuresOf(tx, stage)).used]
    }
    expect(await usedAt('2026-02-28T15:59:59.999Z')).toEqual([1, 0])
    expect(await usedAt('2026-02-28T16:00:00.000Z')).toEqual([0, 1])
    expect(await usedAt('2026-03-31T15:59:59.999Z')).toEqual([0, 1])
    expect(await usedAt('2026-03-31T16:00:00.000Z')).toEqual([0, 0])
    await usedAt('2026-03-01T16:00:00.000Z')
    const course = await listCourse(tx, {
      actor: stage.final,
      divisionCode: '620000',
      period: MARCH,
    })
    expect(course.parts.find(({ start }) => start === '2026-03-02')?.used).toBe(1)
    expect(course.parts.find(({ start }) => start === '2026-03-16')?.submitted).toBe(1)
  }))

it('ranks the places of a province and of a prefecture, with those that have none', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await published(tx, stage)
    const asked = { actor: stage.final, period: MARCH, compared: FEBRUARY }
    const province = { code: '620000', level: 'province' as const }
    const ranks = await listDivisionRanks(tx, { ...asked, division: province })
    expect(ranks[0]).toMatchObject({ rank: 1, code: '620800', used: 1, usedBefore: 0 })
    expect(ranks.slice(1).every(({ rank, used }) => rank === 2 && used === 0)).toBe(true)
    const prefecture = { code: '620800', level: 'prefecture' as const }
    const counties = await listDivisionRanks(tx, { ...asked, division: prefecture })
    expect(counties[0]).toMatchObject({ code: '620825', submitted: 1, used: 1, characters: 31 })
    expect(counties.map(({ code }) => code)).toContain('620800')
  }))

it('shows an editor their divisions only, and is refused to everybody who oversees none of the place', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await published(tx, stage)
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    const whole = { actor: elsewhere, divisionCode: '620000', period: MARCH }
    expect(await getFigures(tx, whole)).toMatchObject({ submitted: 0, used: 0 })
    const others = [
      elsewhere,
      stage.author,
      await insertAccount(tx, 'correspondent', '620000'),
      await insertAccount(tx, 'auditor', '620000'),
    ]
    const division = { code: '620800', level: 'prefecture' as const }
    for (const actor of others) {
      const asked = {
        actor,
        divisionCode: division.code,
        division,
        period: MARCH,
        compared: FEBRUARY,
      }
      for (const ask of [getFigures, listCourse, listReturnReasons, listDivisionRanks]) {
        await expect(ask(tx, asked)).rejects.toMatchObject({ code: 'forbidden' })
      }
    }
  }))

it('counts where the article belongs now', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await submitted(tx, stage.author)
    await tx.update(editions).set({ divisionCode: '620523' }).where(eq(editions.id, editionId))
    expect((await figuresOf(tx, stage, MARCH, '620800')).submitted).toBe(0)
    expect((await figuresOf(tx, stage, MARCH, '620500')).submitted).toBe(1)
  }))
