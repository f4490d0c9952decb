import { and, eq, notInArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { approvals, editionHands, forcedPublications } from '#db/schema/review'
import { CLOSED_EDITION_STATES } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { approve, as, draftOf, goodContent, NOW, requestKey } from '../testing/stage.ts'
import { claimEdition } from './claim-edition.ts'
import { forcePublish } from './force-publish.ts'
import { loadEdition } from './load-edition.ts'
import { openEdition } from './open-edition.ts'
import { publishEdition } from './publish-edition.ts'
import { recallEdition } from './recall-edition.ts'
import { releaseClaim } from './release-claim.ts'
import { restoreArticle } from './restore-article.ts'
import { returnEdition } from './return-edition.ts'
import { saveDraft } from './save-draft.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { spikeEdition } from './spike-edition.ts'
import { submitEdition } from './submit-edition.ts'
import { unscheduleEdition } from './unschedule-edition.ts'
import { unspikeEdition } from './unspike-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

// Random people try random moves on one article. Most are refused; whatever order the rest come in,
// the promises of the house must hold.
const STEPS = {
  save: (w, a, t) =>
    saveDraft(as(w.tx, a), { ...t, content: goodContent({ headline: `改${w.turn}` }) }),
  submit: (w, a, t) => submitEdition(as(w.tx, a), t),
  recall: (w, a, t) => recallEdition(as(w.tx, a), t),
  claim: (w, a, t) => claimEdition(as(w.tx, a), t),
  release: (w, a, t) => releaseClaim(as(w.tx, a), t),
  approve: (w, a, t) => approve(w.tx, a, t.editionId),
  hold: (w, a, t) => approve(w.tx, a, t.editionId, NOW, true),
  return: (w, a, t) => returnEdition(as(w.tx, a), { ...t, reason: '请核对' }),
  spike: (w, a, t) => spikeEdition(as(w.tx, a), { ...t, reason: '不用' }),
  unspike: (w, a, t) => unspikeEdition(as(w.tx, a), { ...t, reason: '再用' }),
  schedule: (w, a, t) =>
    scheduleEdition(as(w.tx, a), { ...t, publishAt: new Date(NOW.getTime() + 1) }),
  unschedule: (w, a, t) => unscheduleEdition(as(w.tx, a), t),
  publish: (w, a, t) => publishEdition(as(w.tx, a), t),
  force: (w, a, t) => forcePublish(as(w.tx, a), { ...t, reason: '急' }),
  correct: async (w, a, t) => {
    const input = { articleId: w.articleId, kind: 'correction' as const, publicNote: '订正' }
    const opened = await openEdition(as(w.tx, a), { ...input, requestKey: t.requestKey })
    w.editionId = opened.editionId
  },
  withdraw: (w, a, t) =>
    withdrawArticle(as(w.tx, a), {
      articleId: w.articleId,
      requestKey: t.requestKey,
      reason: 'other',
      publicNote: '撤下',
    }),
  restore: (w, a, t) =>
    restoreArticle(as(w.tx, a), { articleId: w.articleId, requestKey: t.requestKey }),
} satisfies Record<string, (world: World, actor: Actor, target: Target) => Promise<unknown>>

interface World {
  tx: Transaction
  articleId: number
  editionId: number
  turn: number
}
interface Target {
  editionId: number
  lockVersion: number
  requestKey: string
}

const FORWARD: [keyof typeof STEPS, number][] = [
  ['submit', 0],
  ['approve', 1],
  ['approve', 2],
  ['approve', 3],
]
const names = Object.keys(STEPS) as (keyof typeof STEPS)[]
/** How many of submit and the three approvals are done before the walk begins. */
const start = fc.integer({ min: 0, max: 4 })
const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 5 })), {
  minLength: 10,
  maxLength: 40,
})

it('keeps its promises whatever order people do things in', async () => {
  const walks = fc.assert(
    fc.asyncProperty(start, walk, (done, steps) =>
      withRollback(async (tx) => {
        const people = [
          await insertAccount(tx, 'correspondent', '620825'),
          await insertAccount(tx, 'editor1', '620800'),
          await insertAccount(tx, 'editor2', '620000'),
          await insertAccount(tx, 'editor3', '620000'),
          await insertAccount(tx, 'editor3', '620800'),
          await insertAccount(tx, 'admin', '620000'),
        ]
        const [author] = people
        if (!author) throw new Error('Nobody to write')
        const { articleId, editionId } = await draftOf(tx, author)
        const world: World = { tx, articleId, editionId, turn: 0 }
        for (const step of [...FORWARD.slice(0, done), ...steps]) {
          const [name, who] = step
          world.turn += 1
          const actor = people[who]
          if (actor) await attempt(world, name, actor)
          await holdPromises(world)
        }
      }),
    ),
    { numRuns: 60 },
  )
  await expect(walks).resolves.toBeUndefined()
}, 120_000)

async function attempt(world: World, name: keyof typeof STEPS, actor: Actor): Promise<void> {
  const { lockVersion } = await loadEdition(world.tx, world.editionId, NOW)
  const target = { editionId: world.editionId, lockVersion, requestKey: requestKey() }
  try {
    await STEPS[name](world, actor, target)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function holdPromises({ tx, articleId }: World): Promise<void> {
  const open = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  expect(open.length).toBeLessThanOrEqual(1)
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
  const shown = await tx
    .select()
    .from(editions)
    .where(and(eq(editions.articleId, articleId), eq(editions.state, 'published')))
  expect(shown.length).toBeLessThanOrEqual(1)
  const [live] = shown
  expect(article?.liveRevisionId ?? null).toBe(live?.currentRevisionId ?? null)
  if (live) await holdFourEyes(tx, live)
}

async function holdFourEyes(tx: Transaction, live: typeof editions.$inferSelect): Promise<void> {
  const [forced] = await tx
    .select()
    .from(forcedPublications)
    .where(eq(forcedPublications.editionId, live.id))
  if (forced) return
  const signed = await tx
    .select()
    .from(approvals)
    .where(and(eq(approvals.editionId, live.id), eq(approvals.round, live.round)))
  expect(new Set(signed.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
  expect(signed).toHaveLength(3)
  expect(new Set(signed.map(({ accountId }) => accountId)).size).toBe(3)
  expect(signed.find(({ level }) => level === 3)?.revisionId).toBe(live.currentRevisionId)
  const writers = await tx
    .select({ accountId: editionHands.accountId })
    .from(editionHands)
    .where(and(eq(editionHands.editionId, live.id), eq(editionHands.level, 0)))
  const writerIds = new Set([live.authorId, ...writers.map(({ accountId }) => accountId)])
  for (const { accountId } of signed) expect(writerIds.has(accountId)).toBe(false)
}
