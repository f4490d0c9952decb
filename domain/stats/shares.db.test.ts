import { eq, sql } from 'drizzle-orm'
import { fc } from '#lib/testing/properties'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { revisionMedia } from '#db/schema/revisions'
import { CREDIT_ROLES } from '#db/states'
import { insertAccount, insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { saveDraft } from '../review/drafts/save-draft.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { liveArticles } from '../testing/live-article.ts'
import {
  as,
  COUNTY,
  goodContent,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { getPersonFigures } from './get-person-figures.ts'
import { listPersonRanks } from './list-person-ranks.ts'
import { listPersonArticles } from './list-person-articles.ts'
import { periodAround, periodBefore } from './period.ts'

const MARCH = periodAround('month', '2026-03-20')
const FEBRUARY = periodBefore(MARCH)

const credit = fc.record({
  role: fc.constantFrom(...CREDIT_ROLES),
  name: fc.constantFrom('甲某', '乙某', '丙某', '丁某', '戊某', '己某', '庚某'),
})
const article = fc.record({
  credits: fc.array(credit, { maxLength: 7 }),
  divisionCode: fc.constantFrom('620825', '620826', '620523'),
})

it('divides every article completely, whoever is credited', () =>
  fc.assert(
    fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 8 }), (generated) =>
      withRollback(async (tx) => {
        const actor = await insertAccount(tx, 'editor3', '620000')
        await liveArticles(tx, generated)
        const asked = { actor, divisionCode: '620000', period: MARCH, compared: FEBRUARY }
        const ranks = await listPersonRanks(tx, asked)
        const sum = ranks.reduce((all, { used }) => all + used, 0)
        expect(sum).toBeCloseTo(generated.length, 9)
        for (const { used } of ranks) expect(used).toBeGreaterThan(0)
        // As shown, with two places, the sum is off by less than half a hundredth a row.
        const shown = ranks.reduce((all, { used }) => all + Math.round(used * 100) / 100, 0)
        expect(Math.abs(shown - generated.length)).toBeLessThanOrEqual(ranks.length * 0.005 + 1e-9)
      }),
    ),
    { numRuns: 15 },
  ))

it('splits among those who write, counts pictures for those who took them, and leaves editors out', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'editor1', COUNTY)
    await liveArticles(tx, [
      {
        credits: [
          { role: 'correspondent', name: '甲某' },
          { role: 'reporter', name: '乙某' },
          { role: 'photographer', name: '丙某' },
          { role: 'editor', name: '丁某' },
        ],
      },
      { credits: [{ role: 'photographer', name: '丙某' }] },
    ])
    const asked = { actor, divisionCode: COUNTY, period: MARCH, compared: FEBRUARY }
    const ranks = await listPersonRanks(tx, asked)
    expect(ranks.map(({ rank, name, used }) => [rank, name, used])).toEqual([
      [1, '丙某', 1],
      [2, '乙某', 0.5],
      [2, '甲某', 0.5],
    ])
    expect(ranks.map(({ characters }) => characters)).toEqual([31, 15.5, 15.5])
  }))

it('takes a name for the account of that name which handed the article in, and namesakes for two', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { displayName: name, accountId } = stage.author
    const credits = [{ role: 'correspondent' as const, name }]
    await published(tx, stage, goodContent({ credits }))
    await liveArticles(tx, [{ credits, divisionCode: '620523' }])
    const asked = { actor: stage.final, divisionCode: '620000', period: MARCH, compared: FEBRUARY }
    const ranks = await listPersonRanks(tx, asked)
    expect(ranks.map((row) => [row.accountId, row.divisionCode, row.used])).toEqual(
      expect.arrayContaining([
        [accountId, COUNTY, 1],
        [null, '620523', 1],
      ]),
    )
  }))

it('shows people their own, what they only handed in without a share, and nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author } = stage
    const credits = [
      { role: 'correspondent' as const, name: author.displayName },
      { role: 'correspondent' as const, name: '甲某' },
    ]
    await published(tx, stage, goodContent({ credits, headline: '合写的一篇' }))
    await published(tx, stage, goodContent({ headline: '代交的一篇' }))
    const own = { actor: author, key: { accountId: author.accountId }, period: MARCH }
    expect(await getPersonFigures(tx, own)).toMatchObject({
      submitted: 0.5,
      used: 0.5,
      articleCount: 1,
      handedIn: 1,
      characters: 15.5,
    })
    const { rows } = await listPersonArticles(tx, own)
    expect(rows.map(({ headline, isCredited, share }) => [headline, isCredited, share])).toEqual([
      ['代交的一篇', false, 0],
      ['合写的一篇', true, 0.5],
    ])
    const named = { key: { name: '甲某', divisionCode: COUNTY }, period: MARCH }
    const seen = await getPersonFigures(tx, { ...named, actor: stage.first })
    expect(seen).toMatchObject({ submitted: 1.5, used: 1.5, articleCount: 2, handedIn: 0 })

    const others = [
      author,
      await insertAccount(tx, 'correspondent', COUNTY),
      await insertAccount(tx, 'auditor', '620000'),
      await insertAccount(tx, 'editor3', '620500'),
    ]
    for (const actor of others) {
      await expect(getPersonFigures(tx, { ...named, actor })).rejects.toMatchObject({
        code: 'forbidden',
      })
      if (actor === author) continue
      await expect(listPersonArticles(tx, { ...own, actor })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('shows an article that lies with its writers as it was last sent in', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first } = stage
    const sent = await submitted(tx, author, goodContent({ headline: '交了的题目' }))
    const back = await returnEdition(as(tx, first), {
      ...sent,
      reason: '请改题目',
      requestKey: requestKey(),
    })
    await saveDraft(as(tx, author), { ...back, content: goodContent({ headline: '只给自己看' }) })
    const asked = { key: { accountId: author.accountId }, period: MARCH }
    const { rows } = await listPersonArticles(tx, { ...asked, actor: first })
    expect(rows.map(({ headline }) => headline)).toEqual(['交了的题目'])
  }))

it('credits a photographer on their own page with the pictures, as in the table of the place', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'editor3', '620000')
    const credits = [
      { role: 'correspondent' as const, name: '甲某' },
      { role: 'photographer' as const, name: '乙某' },
    ]
    const [articleId = 0] = await liveArticles(tx, [{ credits }])
    for (const position of [0, 1, 2]) {
      const mediaId = await insertPicture(tx, actor.accountId)
      const [live] = await tx.select().from(articles).where(eq(articles.id, articleId))
      const revisionId = live?.liveRevisionId ?? 0
      await tx.insert(revisionMedia).values({ revisionId, position, mediaId })
    }
    // Elsewhere a revision has its pictures before it is live.
    await tx.execute(sql`select rebuild_figures()`)
    const key = { name: '乙某', divisionCode: COUNTY }
    const asked = { actor, key, period: MARCH }
    const { rows } = await listPersonArticles(tx, asked)
    expect(rows).toMatchObject([{ isCredited: true, share: 0, characters: 0, pictures: 3 }])
    const figures = await getPersonFigures(tx, asked)
    const of = { actor, divisionCode: '620000', period: MARCH, compared: FEBRUARY }
    const rank = (await listPersonRanks(tx, of)).find(({ name }) => name === '乙某')
    const expected = { submitted: 0, used: 0, articleCount: 1, characters: 0, pictures: 3 }
    expect(figures).toMatchObject({ ...expected, handedIn: 0 })
    expect(rank).toMatchObject(expected)
  }))
