import { fc } from '#lib/testing/properties'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { insertAccount } from '#db/testing/factories'
import { arrangeOnce } from '#db/testing/arrange-once'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { endCoAuthorship } from '../co-authors/end-co-authorship.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { mergeEditions } from '../duplicates/merge-editions.ts'
import { markDistinct } from '../duplicates/mark-distinct.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { forcePublish } from '../publication/force-publish.ts'
import { publishEdition } from '../publication/publish-edition.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { unscheduleEdition } from '../publication/unschedule-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { checkParticipants, holdPromises } from '../testing/promises.ts'
import { approve, as, draftOf, goodContent, NOW, requestKey, submitted } from '../testing/stage.ts'
import { claimEdition } from './claims/claim-edition.ts'
import { releaseClaim } from './claims/release-claim.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { recallEdition } from './moves/recall-edition.ts'
import { returnEdition } from './moves/return-edition.ts'
import { spikeEdition } from './moves/spike-edition.ts'
import { submitEdition } from './moves/submit-edition.ts'
import { unspikeEdition } from './moves/unspike-edition.ts'

// Random people try random moves on two editions of one county. Most are refused; whatever order the rest come in,
// the promises of the product must hold.
const STEPS = {
  save: (w, a, t) =>
    saveDraft(as(w.tx, a), { ...t, content: goodContent({ headline: `改${w.turn}` }) }),
  submit: (w, a, t) => submitEdition(as(w.tx, a), { ...t, asReturned: true }),
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
  invite: (w, a, t) => inviteCoAuthor(as(w.tx, a), { ...t, accountId: w.colleagueId }),
  answer: (w, a, t) =>
    answerInvitation(as(w.tx, a), { ...t, accept: w.turn % 4 > 0, credit: w.turn % 2 > 0 }),
  part: (w, a, t) => endCoAuthorship(as(w.tx, a), { ...t, accountId: w.colleagueId }),
  takeIn: async (w, a, t) =>
    mergeEditions(as(w.tx, a), { kept: t, merged: await otherOf(w), requestKey: t.requestKey }),
  giveWay: async (w, a, t) =>
    mergeEditions(as(w.tx, a), { kept: await otherOf(w), merged: t, requestKey: t.requestKey }),
  markDistinct: (w, a, t) => markDistinct(as(w.tx, a), { ...t, otherId: w.other.editionId }),
  /** From here on the walk is about the other edition. */
  turnTo: (w) => {
    const { articleId, editionId } = w
    Object.assign(w, w.other, { other: { articleId, editionId } })
    return Promise.resolve()
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

interface WalkedEdition {
  articleId: number
  editionId: number
}
/** Two editions of one county; the walk is about one of them at a time. */
interface World extends WalkedEdition {
  tx: Transaction
  other: WalkedEdition
  /** The account that authors invite; it reviews, too. */
  colleagueId: number
  turn: number
}
interface Target {
  editionId: number
  lockVersion: number
  requestKey: string
}

type Step = [keyof typeof STEPS, number]
const FORWARD: Step[] = [
  ['submit', 0],
  ['approve', 1],
  ['approve', 2],
  ['approve', 3],
]
const SHARED: Step[] = [['invite', 0], ['answer', 6], ...FORWARD]
const MERGED: Step[] = [['submit', 0], ['takeIn', 1], ...FORWARD.slice(1)]
const MERGED_AWAY: Step[] = [['submit', 0], ['giveWay', 1], ['turnTo', 0], ...FORWARD.slice(1)]
const names = Object.keys(STEPS) as (keyof typeof STEPS)[]
/** What is done before the walk begins: as far as it goes on one of the usual ways. */
const start = fc
  .tuple(fc.constantFrom(FORWARD, FORWARD, SHARED, MERGED, MERGED_AWAY), fc.nat({ max: 6 }))
  .map(([way, done]) => way.slice(0, done))
const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 7 })), {
  minLength: 10,
  maxLength: 40,
})

const fromDraft = arrangeOnce(async (tx) => {
  const people = [
    await insertAccount(tx, 'correspondent', '620825'),
    await insertAccount(tx, 'editor1', '620800'),
    await insertAccount(tx, 'editor2', '620000'),
    await insertAccount(tx, 'editor3', '620000'),
    await insertAccount(tx, 'editor3', '620800'),
    await insertAccount(tx, 'admin', '620000'),
    await insertColleague(tx),
    await insertAccount(tx, 'correspondent', '620825'),
  ]
  const [author, , , , , , colleague, rival] = people
  if (!author || !colleague || !rival) throw new Error('Nobody to write')
  const { articleId, editionId } = await draftOf(tx, author)
  const other = await submitted(tx, rival)
  return { people, articleId, editionId, other, colleagueId: colleague.accountId }
})

it('keeps its promises whatever order people do things in', async () => {
  const walks = fc.assert(
    fc.asyncProperty(start, walk, (before, steps) =>
      fromDraft(async (tx, { people, ...begun }) => {
        const world: World = { tx, ...begun, turn: 0 }
        for (const step of [...before, ...steps]) {
          const [name, who] = step
          world.turn += 1
          const actor = people[who]
          const moved = actor && (await attempt(world, name, actor))
          await holdPromises(tx, world.articleId)
          if (!moved) continue
          await holdPromises(tx, world.other.articleId)
          await checkParticipants(tx)
        }
      }),
    ),
    { numRuns: 60 },
  )
  await expect(walks).resolves.toBeUndefined()
}, 120_000)

/** A correspondent of the county who is also one of its first editors. */
async function insertColleague(tx: Transaction): Promise<Actor> {
  const colleague = await insertAccount(tx, 'correspondent', '620825')
  const grant = { role: 'editor1' as const, divisionCode: '620825' }
  const { accountId } = colleague
  await tx.insert(roleGrants).values({ accountId, ...grant, startsOn: '2020-01-01' })
  return { ...colleague, grants: [...colleague.grants, grant] }
}

async function otherOf({ tx, other: { editionId } }: World) {
  const { lockVersion } = await loadEdition(tx, editionId, NOW)
  return { editionId, lockVersion }
}

/** Whether it was let. */
async function attempt(world: World, name: keyof typeof STEPS, actor: Actor): Promise<boolean> {
  const { lockVersion } = await loadEdition(world.tx, world.editionId, NOW)
  const target = { editionId: world.editionId, lockVersion, requestKey: requestKey() }
  try {
    await STEPS[name](world, actor, target)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}
