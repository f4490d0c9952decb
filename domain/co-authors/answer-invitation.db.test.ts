import { and, desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { approvals } from '#db/schema/approvals'
import { editionParticipants } from '#db/schema/edition-participants'
import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { getOwnEdition } from '../review/editions/get-own-edition.ts'
import { countOwnEditions } from '../review/editions/count-own-editions.ts'
import { listOwnEditions } from '../review/editions/list-own-editions.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { DUE_HOURS } from '../review/queue/due.ts'
import { listQueue } from '../review/queue/list-queue.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  requestKey,
  setStage,
} from '../testing/stage.ts'
import { answerInvitation } from './answer-invitation.ts'
import { endCoAuthorship } from './end-co-authorship.ts'
import { inviteCoAuthor } from './invite-co-author.ts'
import { listInvitations } from './list-co-authors.ts'

const invite = (db: Queryable, author: Actor, editionId: number, { accountId }: Actor) =>
  inviteCoAuthor(as(db, author), { editionId, accountId, requestKey: requestKey() })
const answer = (db: Queryable, actor: Actor, editionId: number, accept = true, credit = false) =>
  answerInvitation(as(db, actor), { editionId, accept, credit, requestKey: requestKey() })

async function sharedDraft(db: Queryable, content = goodContent()) {
  const stage = await setStage(db)
  const colleague = await insertAccount(db, 'correspondent', COUNTY)
  const draft = await draftOf(db, stage.author, content)
  await invite(db, stage.author, draft.editionId, colleague)
  return { ...stage, colleague, draft, editionId: draft.editionId }
}

it('lets a co-author who accepted read, write and submit, and puts their name on the byline when they want it', () =>
  withRollback(async (tx) => {
    const { colleague, editionId } = await sharedDraft(tx)
    expect(await listInvitations(tx, { actor: colleague })).toMatchObject([{ editionId }])
    expect(await answer(tx, colleague, editionId, true, true)).toEqual({
      editionId,
      accepted: true,
    })
    expect(await listInvitations(tx, { actor: colleague })).toEqual([])
    const own = await getOwnEdition(tx, { actor: colleague, editionId, now: NOW })
    expect(own.content.credits.map(({ name }) => name)).toEqual(['甲某', colleague.displayName])
    const ctx = as(tx, colleague)
    const saved = await saveDraft(ctx, {
      editionId,
      lockVersion: own.edition.lockVersion,
      content: { ...own.content, headline: '两人一起改过的题目' },
    })
    const { lockVersion } = saved
    const moved = await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    expect(moved.state).toBe('review1')
    const events = await tx.select({ event: outbox.event }).from(outbox).orderBy(outbox.id)
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['co-author.invited', 'co-author.accepted', 'edition.submitted']),
    )
  }))

it('leaves the byline alone when they do not want to be on it, or are already, and notifies the author', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId, draft } = await sharedDraft(tx)
    await answer(tx, colleague, editionId, true, false)
    const own = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
    expect(own.content.credits.map(({ name }) => name)).toEqual(['甲某'])
    expect(own.edition.lockVersion).toBe(draft.lockVersion)
    const { accountId } = colleague
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'co-author.accepted',
      payload: { editionId, articleId: draft.articleId, accountId, accountIds: [author.accountId] },
    })
    await expect(answer(tx, colleague, editionId, false)).rejects.toMatchObject({
      code: 'conflict',
      message: '没有要您回答的邀请：已经答过，或者作者收回了',
    })

    const named = await insertAccount(tx, 'correspondent', COUNTY)
    const credits = [{ role: 'correspondent' as const, name: named.displayName }]
    const other = await draftOf(tx, author, goodContent({ credits }))
    await invite(tx, author, other.editionId, named)
    await answer(tx, named, other.editionId, true, true)
    const second = await getOwnEdition(tx, { actor: author, editionId: other.editionId, now: NOW })
    expect(second.content.credits).toEqual(credits)
    expect(second.edition.lockVersion).toBe(other.lockVersion)
  }))

it('puts twenty names on a byline and no more', () =>
  withRollback(async (tx) => {
    const credits = Array.from({ length: 19 }, (_, index) => ({
      role: 'correspondent' as const,
      name: `署名${index}`,
    }))
    const { author, colleague, editionId } = await sharedDraft(tx, goodContent({ credits }))
    await answer(tx, colleague, editionId, true, true)
    const own = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
    expect(own.content.credits).toHaveLength(20)
    const late = await insertAccount(tx, 'correspondent', COUNTY)
    await invite(tx, author, editionId, late)
    await expect(answer(tx, late, editionId, true, true)).rejects.toMatchObject({
      code: 'limit-reached',
      message: '署名最多 20 人，请先在稿件里减几位',
    })
  }))

it('shows the shared edition on both desks, and as whose it is', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId } = await sharedDraft(tx)
    const desk = async (actor: Actor) => (await listOwnEditions(tx, { actor, now: NOW })).rows
    expect(await desk(colleague)).toEqual([])
    await answer(tx, colleague, editionId)
    expect(await desk(colleague)).toMatchObject([{ editionId, sharedBy: author.displayName }])
    expect(await desk(author)).toMatchObject([
      { editionId, sharedBy: null, coAuthors: [{ name: colleague.displayName }] },
    ])
    expect(await countOwnEditions(tx, { actor: colleague })).toMatchObject({ draft: 1 })
  }))

it('refuses a co-author who is an editor too: by policy, by list, and by the database', () =>
  withRollback(async (tx) => {
    const { author, editionId, draft } = await sharedDraft(tx)
    const both = await insertAccount(tx, 'correspondent', COUNTY)
    const grants = [...both.grants, { role: 'editor1' as const, divisionCode: COUNTY }]
    const editor = { ...both, grants }
    await invite(tx, author, editionId, editor)
    await answer(tx, editor, editionId)
    const { lockVersion } = draft
    await submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
    const queue = await listQueue(tx, { actor: editor, now: NOW, hours: DUE_HOURS })
    expect(queue.rows.map((row) => row.editionId)).not.toContain(editionId)
    await expect(approve(tx, editor, editionId)).rejects.toMatchObject({ code: 'forbidden' })
    const own = and(
      eq(editionParticipants.editionId, editionId),
      eq(editionParticipants.accountId, editor.accountId),
    )
    expect(await tx.select().from(editionParticipants).where(own)).toMatchObject([{ level: 0 }])
    const { edition } = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
    await expect(
      tx.transaction((inner) =>
        inner.insert(approvals).values({
          editionId,
          round: 1,
          level: 1,
          revisionId: edition.currentRevisionId,
          revisionHash: 'a'.repeat(64),
          accountId: editor.accountId,
        }),
      ),
    ).rejects.toThrow()
  }))

it('keeps them a participant when the co-authorship has ended, so that they may not approve', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId, draft } = await sharedDraft(tx)
    await answer(tx, colleague, editionId)
    const end = { editionId, accountId: colleague.accountId, requestKey: requestKey() }
    await endCoAuthorship(as(tx, author), end)
    await expect(
      getOwnEdition(tx, { actor: colleague, editionId, now: NOW }),
    ).rejects.toMatchObject({ code: 'not-found' })
    const { lockVersion } = draft
    await submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
    const editor = { ...colleague, grants: [{ role: 'editor1' as const, divisionCode: COUNTY }] }
    await expect(approve(tx, editor, editionId)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('keeps the text of both when two co-authors save from one base: one wins, one is refused', async () => {
  const db = racesDatabase()
  const { author, colleague, editionId } = await sharedDraft(db)
  await answer(db, colleague, editionId)
  const { edition } = await getOwnEdition(db, { actor: author, editionId, now: NOW })
  const { lockVersion } = edition
  const outcomes = await Promise.allSettled(
    [author, colleague].map((actor) =>
      saveDraft(as(db, actor), {
        editionId,
        lockVersion,
        content: goodContent({ headline: `${actor.displayName}的题目` }),
      }),
    ),
  )
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(1)
  expect(lost[0]?.reason).toMatchObject({ code: 'conflict' })
})

it('ends an acceptance and a withdrawal racing each other in one of the two', async () => {
  const db = racesDatabase()
  const { author, colleague, editionId } = await sharedDraft(db)
  const end = { editionId, accountId: colleague.accountId, requestKey: requestKey() }
  const [accepted] = await Promise.allSettled([
    answer(db, colleague, editionId),
    endCoAuthorship(as(db, author), end),
  ])
  if (accepted.status === 'rejected') expect(accepted.reason).toMatchObject({ code: 'not-found' })
  const { rows } = await listOwnEditions(db, { actor: colleague, now: NOW })
  expect(rows).toEqual([])
})

it('refuses accounts that were not invited, a second answer, and accounts that reviewed the edition', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId, draft } = await sharedDraft(tx)
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(answer(tx, stranger, editionId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await answer(tx, colleague, editionId, false)).toEqual({ editionId, accepted: false })
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({ event: 'co-author.declined' })
    const took = and(
      eq(editionParticipants.editionId, editionId),
      eq(editionParticipants.accountId, colleague.accountId),
    )
    expect(await tx.select().from(editionParticipants).where(took)).toEqual([])
    await expect(answer(tx, colleague, editionId)).rejects.toMatchObject({ code: 'not-found' })
    const reviewer = await insertAccount(tx, 'correspondent', COUNTY)
    await invite(tx, author, editionId, reviewer)
    await tx
      .insert(editionParticipants)
      .values({ editionId, accountId: reviewer.accountId, level: 1 })
    await expect(answer(tx, reviewer, editionId)).rejects.toMatchObject({ code: 'forbidden' })
    const { lockVersion } = draft
    await submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
    await expect(answer(tx, reviewer, editionId)).rejects.toMatchObject({ code: 'forbidden' })
  }))
