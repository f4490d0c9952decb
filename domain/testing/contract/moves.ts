import type { Queryable } from '#db/client'
import { articlePins } from '#db/schema/article-pins'
import { articleMoves } from '#db/schema/article-moves'
import { transitions } from '#db/schema/transitions'
import { CHECK_ITEMS } from '#db/states'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../../account/actor.ts'
import type { Context } from '../../context.ts'
import type { MoveInput } from '../../edition/review-move.ts'
import { archivePage } from '../../publication/archive-page.ts'
import { forcePublish } from '../../publication/force-publish.ts'
import { pinArticle } from '../../publication/pin-article.ts'
import { publishEdition } from '../../publication/publish-edition.ts'
import { removeArticle } from '../../publication/remove-article.ts'
import { restoreArticle } from '../../publication/restore-article.ts'
import { scheduleEdition } from '../../publication/schedule-edition.ts'
import { signOff } from '../../publication/sign-off.ts'
import { unpinArticle } from '../../publication/unpin-article.ts'
import { unscheduleEdition } from '../../publication/unschedule-edition.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import { getReviewEdition } from '../../review/editions/get-review-edition.ts'
import { approveEdition } from '../../review/moves/approve-edition.ts'
import { recallEdition } from '../../review/moves/recall-edition.ts'
import { returnEdition } from '../../review/moves/return-edition.ts'
import { spikeEdition } from '../../review/moves/spike-edition.ts'
import { submitAsSaved } from '../../review/moves/submit-as-saved.ts'
import { submitEdition } from '../../review/moves/submit-edition.ts'
import { unspikeEdition } from '../../review/moves/unspike-edition.ts'
import {
  approve,
  approved,
  as,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
  type Stage,
} from '../stage.ts'
import type { Arranged, Scenario, Scenarios } from './scenario.ts'

type Version = Pick<MoveInput, 'editionId' | 'lockVersion'>
type Move = (ctx: Context, input: MoveInput) => Promise<unknown>
type Start = (db: Queryable, stage: Stage) => Promise<Version>

const reason = '与来稿不符'
const hour = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const publicReason = { reason: 'factual-error', publicNote: '事实有误，已撤稿' }

/** A move of an edition, made by `who` from where `start` leaves it. */
function move(
  run: Move,
  who: (stage: Stage) => Actor,
  start: Start,
  asks: Pick<Scenario, 'roles' | 'event'>,
): Scenario {
  const arrange = async (db: Queryable): Promise<Arranged> => {
    const stage = await setStage(db)
    const { editionId, lockVersion } = await start(db, stage)
    const at = (version: number) => (ctx: Context, key: string) =>
      run(ctx, { editionId, lockVersion: version, requestKey: key })
    return { actor: who(stage), run: at(lockVersion), runStale: at(lockVersion - 1) }
  }
  return { ...asks, arrange, history: transitions, keyed: true, versioned: true }
}

const author = (stage: Stage) => stage.author
const first = (stage: Stage) => stage.first
const final = (stage: Stage) => stage.final
const draft: Start = (db, stage) => draftOf(db, stage.author)
const inReview: Start = (db, stage) => submitted(db, stage.author)
const held: Start = (db, stage) => approved(db, stage)
const spiked: Start = async (db, stage) =>
  spikeEdition(as(db, stage.first), {
    ...(await inReview(db, stage)),
    reason,
    requestKey: requestKey(),
  })
const scheduled: Start = async (db, stage) =>
  scheduleEdition(as(db, stage.final), {
    ...(await held(db, stage)),
    publishAt: hour(2),
    requestKey: requestKey(),
  })
const atSecond: Start = async (db, stage) =>
  approve(db, stage.first, (await inReview(db, stage)).editionId)

const approveSeen: Move = async (ctx, input) => {
  const { actor, now, db } = ctx
  const { current } = await getReviewEdition(db, { actor, editionId: input.editionId, now })
  const seen = { revisionId: current.id, revisionHash: current.hash, checks: CHECK_ITEMS }
  return approveEdition(ctx, { ...input, ...seen })
}

const EDITION_MOVES: Scenarios = {
  'review/moves/submit-edition': move(submitEdition, author, draft, {
    roles: [],
    event: 'edition.submitted',
  }),
  'review/moves/submit-as-saved': move(submitAsSaved, author, draft, {
    roles: [],
    event: 'edition.submitted',
  }),
  'review/moves/recall-edition': move(recallEdition, author, inReview, {
    roles: [],
    event: 'edition.recalled',
  }),
  'review/moves/approve-edition': move(approveSeen, first, inReview, {
    roles: ['editor1'],
    event: 'edition.approved',
  }),
  'review/moves/return-edition': move(
    (ctx, input) => returnEdition(ctx, { ...input, reason }),
    first,
    inReview,
    { roles: ['editor1'], event: 'edition.returned' },
  ),
  'review/moves/spike-edition': move(
    (ctx, input) => spikeEdition(ctx, { ...input, reason }),
    first,
    inReview,
    { roles: ['editor1'], event: 'edition.spiked' },
  ),
  'review/moves/unspike-edition': move(
    (ctx, input) => unspikeEdition(ctx, { ...input, reason }),
    first,
    spiked,
    { roles: ['editor1'], event: 'edition.unspiked' },
  ),
  'publication/schedule-edition': move(
    (ctx, input) => scheduleEdition(ctx, { ...input, publishAt: hour(2) }),
    final,
    held,
    { roles: ['editor3'], event: 'edition.scheduled' },
  ),
  'publication/unschedule-edition': move(unscheduleEdition, final, scheduled, {
    roles: ['editor3'],
    event: 'edition.unscheduled',
  }),
  'publication/publish-edition': move(publishEdition, final, held, {
    roles: ['editor3'],
    event: 'edition.published',
  }),
  'publication/force-publish': move(
    (ctx, input) => forcePublish(ctx, { ...input, reason }),
    final,
    atSecond,
    { roles: ['editor3'], event: 'edition.forced' },
  ),
}

/** Something a final editor does to an article that readers see, or saw. */
function articleStep(
  run: (ctx: Context, input: { articleId: number; requestKey: string }) => Promise<unknown>,
  asks: Pick<Scenario, 'event' | 'history'>,
  before?: (ctx: Context, input: { articleId: number; requestKey: string }) => Promise<unknown>,
): Scenario {
  const arrange = async (db: Queryable): Promise<Arranged> => {
    const stage = await setStage(db)
    const { articleId } = await published(db, stage)
    await before?.(as(db, stage.final), { articleId, requestKey: requestKey() })
    return { actor: stage.final, run: (ctx, key) => run(ctx, { articleId, requestKey: key }) }
  }
  return { ...asks, arrange, roles: ['editor3'], keyed: true, versioned: false }
}

const withdraw: Parameters<typeof articleStep>[0] = (ctx, input) =>
  withdrawArticle(ctx, { ...input, ...publicReason })
const pin: Parameters<typeof articleStep>[0] = (ctx, input) =>
  pinArticle(ctx, { ...input, until: hour(24) })

const ARTICLE_STEPS: Scenarios = {
  'publication/withdraw-article': articleStep(withdraw, {
    event: 'article.withdrawn',
    history: articleMoves,
  }),
  'publication/restore-article': articleStep(
    restoreArticle,
    { event: 'article.restored', history: articleMoves },
    withdraw,
  ),
  'publication/remove-article': articleStep(
    removeArticle,
    { event: 'article.removed', history: articleMoves },
    withdraw,
  ),
  'publication/pin-article': articleStep(pin, { event: 'article.pinned', history: articlePins }),
  'publication/unpin-article': articleStep(
    unpinArticle,
    { event: 'article.unpinned', history: null },
    pin,
  ),
}

/** What editors decide about an edition and readers see of its article. */
export const MOVES_OF_REVIEW: Scenarios = {
  ...EDITION_MOVES,
  ...ARTICLE_STEPS,
  'publication/archive-page': {
    roles: ['editor3'],
    history: transitions,
    event: 'edition.archived',
    keyed: false,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const stories = [{ content: goodContent({ printDate: '2019-05-06' }), sure: true }]
      const page = { rawText: '县政协开会', printDate: '2019-05-06', pageLabel: '第三版', stories }
      return { actor: stage.final, run: (ctx) => archivePage(ctx, page) }
    },
  },
  'publication/sign-off': {
    roles: ['editor3'],
    history: null,
    event: 'edition.signed-off',
    keyed: false,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const version = await atSecond(db, stage)
      await forcePublish(as(db, stage.final), { ...version, reason, requestKey: requestKey() })
      const other = await insertAccount(db, 'editor3', '620000')
      const { editionId } = version
      return { actor: other, run: (ctx) => signOff(ctx, { editionId }) }
    },
  },
}
