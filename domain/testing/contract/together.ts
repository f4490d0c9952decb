import type { Queryable } from '#db/client'
import { comments, commentResolutions } from '#db/schema/comments'
import { coAuthors } from '#db/schema/co-authors'
import { editionMerges } from '#db/schema/merges'
import { editionParticipants } from '#db/schema/edition-participants'
import { distinctEditions } from '#db/schema/distinct-editions'
import { bypasses } from '#db/schema/bypasses'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'

import { answerInvitation } from '../../co-authors/answer-invitation.ts'
import { endCoAuthorship } from '../../co-authors/end-co-authorship.ts'
import { inviteCoAuthor } from '../../co-authors/invite-co-author.ts'
import { addComment } from '../../comments/add-comment.ts'
import { resolveComment } from '../../comments/resolve-comment.ts'
import { mergeEditions } from '../../duplicates/merge-editions.ts'
import { markDistinct } from '../../duplicates/mark-distinct.ts'
import { bypassWatchedTerm } from '../../review/bypasses/bypass-watched-term.ts'
import { as, COUNTY, draftOf, goodContent, requestKey, setStage, submitted } from '../stage.ts'
import type { Scenarios } from './scenario.ts'

const EDITORS = ['editor1', 'editor2', 'editor3'] as const

async function invited(db: Queryable) {
  const { author } = await setStage(db)
  const colleague = await insertAccount(db, 'correspondent', COUNTY)
  const { editionId } = await draftOf(db, author)
  const { accountId } = colleague
  await inviteCoAuthor(as(db, author), { editionId, accountId, requestKey: requestKey() })
  return { author, colleague, editionId }
}

async function twoInReview(db: Queryable) {
  const { author, first } = await setStage(db)
  const rival = await insertAccount(db, 'correspondent', COUNTY)
  return { first, one: await submitted(db, author), other: await submitted(db, rival) }
}

async function remark(db: Queryable) {
  const { author, first } = await setStage(db)
  const { editionId, revisionId } = await submitted(db, author)
  const input = { editionId, revisionId, block: 0, text: '请核对人数' }
  return { author, first, input }
}

/** What people do about an edition with each other. */
export const TOGETHER: Scenarios = {
  'co-authors/invite-co-author': {
    roles: [],
    history: coAuthors,
    event: 'co-author.invited',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { author } = await setStage(db)
      const { accountId } = await insertAccount(db, 'correspondent', COUNTY)
      const { editionId } = await draftOf(db, author)
      const input = { editionId, accountId }
      return {
        actor: author,
        run: (ctx, requestKey) => inviteCoAuthor(ctx, { ...input, requestKey }),
      }
    },
  },
  'co-authors/answer-invitation': {
    roles: [],
    history: editionParticipants,
    event: 'co-author.accepted',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { colleague, editionId } = await invited(db)
      const yes = { editionId, accept: true, credit: false }
      return {
        actor: colleague,
        run: (ctx, requestKey) => answerInvitation(ctx, { ...yes, requestKey }),
      }
    },
  },
  'co-authors/end-co-authorship': {
    roles: [],
    history: null,
    event: 'co-author.ended',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { author, colleague, editionId } = await invited(db)
      const input = { editionId, accountId: colleague.accountId }
      return {
        actor: author,
        run: (ctx, requestKey) => endCoAuthorship(ctx, { ...input, requestKey }),
      }
    },
  },
  'comments/add-comment': {
    roles: EDITORS,
    history: comments,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { first, input } = await remark(db)
      return { actor: first, run: (ctx, requestKey) => addComment(ctx, { ...input, requestKey }) }
    },
  },
  'comments/resolve-comment': {
    roles: EDITORS,
    history: commentResolutions,
    event: null,
    keyed: false,
    versioned: false,
    arrange: async (db) => {
      const { first, input } = await remark(db)
      const { editionId } = input
      const { commentId } = await addComment(as(db, first), { ...input, requestKey: requestKey() })
      return { actor: first, run: (ctx) => resolveComment(ctx, { editionId, commentId }) }
    },
  },
  'duplicates/merge-editions': {
    roles: ['editor1'],
    history: editionMerges,
    event: 'edition.merged',
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const { first, one, other } = await twoInReview(db)
      const into = (lockVersion: number) => ({
        kept: { editionId: one.editionId, lockVersion },
        merged: { editionId: other.editionId, lockVersion: other.lockVersion },
      })
      return {
        actor: first,
        run: (ctx, requestKey) => mergeEditions(ctx, { ...into(one.lockVersion), requestKey }),
        runStale: (ctx, requestKey) =>
          mergeEditions(ctx, { ...into(one.lockVersion - 1), requestKey }),
      }
    },
  },
  'duplicates/mark-distinct': {
    roles: ['editor1'],
    history: distinctEditions,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { first, one, other } = await twoInReview(db)
      const input = { editionId: one.editionId, otherId: other.editionId }
      return { actor: first, run: (ctx, requestKey) => markDistinct(ctx, { ...input, requestKey }) }
    },
  },
  'review/bypasses/bypass-watched-term': {
    roles: ['editor1'],
    history: bypasses,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { author, first } = await setStage(db)
      const term = '某敏词'
      const watched = { term, replacement: null, explanation: '', kind: 'sensitive' as const }
      await db.insert(watchedTerms).values(watched).onConflictDoNothing()
      const content = goodContent({ headline: `县政协开会说到${term}` })
      const { editionId } = await submitted(db, author, content)
      const input = { editionId, term, reason: '引文原话' }
      return {
        actor: first,
        run: (ctx, requestKey) => bypassWatchedTerm(ctx, { ...input, requestKey }),
      }
    },
  },
}
