import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { bodyFromParagraphs } from '../article/body.ts'
import { listMatterProofs } from '../matter/list-proofs.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { topicAt, setConsultationStage } from '../testing/consultations.ts'
import { goodProposal, matterOf, publishRegister, registered } from '../testing/registers.ts'
import { approve, as, draftOf, goodContent, NOW, requestKey, setStage } from '../testing/stage.ts'
import { confirmProof } from './confirm-proof.ts'
import { getOfferedProofs } from './get-offered-proofs.ts'

const TITLE = '关于加快老旧小区改造的提案'
const story = (...paragraphs: string[]) => goodContent({ body: bodyFromParagraphs(paragraphs) })
const NAMES_ONE = story(`委员提交的《${TITLE}》由住建局主办。`)

const offeredTo = (db: Queryable, actor: Actor, editionId: number) =>
  getOfferedProofs(db, { actor, editionId, now: NOW })
const confirm = (db: Queryable, actor: Actor, editionId: number, matterId: number, is = true) =>
  confirmProof(as(db, actor), { editionId, matterId, isConfirmed: is, requestKey: requestKey() })

/** A register that readers have, with two proposals of which one is a card, and the people of a newsroom. */
async function begin(db: Queryable) {
  const stage = await setStage(db)
  const { sessionId } = await registered(db, [
    goodProposal(),
    goodProposal({ number: 2, title: '关于修建便民桥的提案', consent: false }),
  ])
  await publishRegister(db, stage.final, sessionId)
  return { stage, sessionId, matterId: await matterOf(db, sessionId) }
}

type Begun = Awaited<ReturnType<typeof begin>>

async function publish(db: Queryable, { stage }: Begun, draft: { editionId: number }) {
  const { editionId } = draft
  for (const editor of [stage.first, stage.second, stage.final])
    await approve(db, editor, editionId)
}

async function submit(
  db: Queryable,
  { stage }: Begun,
  { editionId, lockVersion }: { editionId: number; lockVersion: number },
) {
  await submitEdition(as(db, stage.author), { editionId, lockVersion, requestKey: requestKey() })
}

it('writes the proof with the publication, takes it from readers with the article and gives it back', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage, matterId } = begun
    const draft = await draftOf(tx, stage.author, NAMES_ONE)
    const { editionId, articleId } = draft
    expect(await offeredTo(tx, stage.author, editionId)).toMatchObject([
      { matterId, number: 1, session: { term: 10, number: 2 }, isConfirmed: false },
    ])
    await confirm(tx, stage.author, editionId, matterId)
    expect(await offeredTo(tx, stage.author, editionId)).toMatchObject([{ isConfirmed: true }])
    await submit(tx, begun, draft)
    expect(await listMatterProofs(tx, matterId)).toEqual([])
    await publish(tx, begun, draft)
    expect(await listMatterProofs(tx, matterId)).toMatchObject([{ articleId }])
    const moves = await tx
      .select()
      .from(matterMoves)
      .where(eq(matterMoves.matterId, matterId))
      .orderBy(asc(matterMoves.id))
    expect(moves.at(-1)).toMatchObject({ move: 'link', accountId: stage.author.accountId })
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'factual-error',
      publicNote: '事实有误，已撤稿',
      requestKey: requestKey(),
    })
    expect(await listMatterProofs(tx, matterId)).toEqual([])
    await restoreArticle(as(tx, stage.final), { articleId, requestKey: requestKey() })
    expect(await listMatterProofs(tx, matterId)).toMatchObject([{ articleId }])
  }))

it('writes nothing of what nobody confirmed, and nothing of what was taken back', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage, matterId } = begun
    const draft = await draftOf(tx, stage.author, NAMES_ONE)
    await confirm(tx, stage.author, draft.editionId, matterId)
    await submit(tx, begun, draft)
    expect(await offeredTo(tx, stage.first, draft.editionId)).toMatchObject([{ isConfirmed: true }])
    await confirm(tx, stage.first, draft.editionId, matterId, false)
    await publish(tx, begun, draft)
    expect(await tx.select().from(proofs)).toEqual([])
  }))

it('says which divisions see something else: that of the matter, too', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage, matterId } = begun
    const author = await insertAccount(tx, 'correspondent', '620800')
    const draft = await draftOf(tx, author, { ...NAMES_ONE, divisionCode: '620800' })
    const { editionId, articleId, lockVersion } = draft
    await confirm(tx, author, editionId, matterId)
    await submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
    await publish(tx, begun, draft)
    const { divisionCodes } = await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'factual-error',
      publicNote: '事实有误，已撤稿',
      requestKey: requestKey(),
    })
    expect(divisionCodes).toEqual(['620800', '620825'])
  }))

it('offers what readers have to a writer, and all of a register to who looks after it', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage, sessionId } = begun
    const content = story(
      '第2号提案正在办理，第9号提案也是。',
      '县政协九届一次会议第1号提案早已办结。',
    )
    const draft = await draftOf(tx, stage.author, content)
    expect(await offeredTo(tx, stage.author, draft.editionId)).toEqual([])
    await submit(tx, begun, draft)
    const hidden = await matterOf(tx, sessionId, 2)
    expect(await offeredTo(tx, stage.first, draft.editionId)).toMatchObject([{ matterId: hidden }])
    await tx.update(matters).set({ undoneAt: NOW }).where(eq(matters.id, hidden))
    expect(await offeredTo(tx, stage.first, draft.editionId)).toEqual([])
  }))

it('proves a topic of a room that the text names', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage } = begun
    const room = '东关便民议事室'
    const rooms = await setConsultationStage(tx, room)
    const matterId = await topicAt(tx, rooms, 'selected')
    const draft = await draftOf(
      tx,
      stage.author,
      story(
        `大家在${room}坐下来，谈路口绿灯的时间，谈定了三条意见，由有关部门分头去办，办好再来说一说。`,
      ),
    )
    await submit(tx, begun, draft)
    expect(await offeredTo(tx, stage.first, draft.editionId)).toMatchObject([{ matterId, room }])
    await confirm(tx, stage.first, draft.editionId, matterId)
    await publish(tx, begun, draft)
    expect(await listMatterProofs(tx, matterId)).toMatchObject([{ articleId: draft.articleId }])
    const moves = await tx
      .select()
      .from(consultationMoves)
      .where(eq(consultationMoves.matterId, matterId))
      .orderBy(consultationMoves.id)
    expect(moves.at(-1)).toMatchObject({ move: 'link', state: 'selected' })
  }))

it('refuses a stranger, what the text does not name, and the same twice', () =>
  withRollback(async (tx) => {
    const begun = await begin(tx)
    const { stage, sessionId, matterId } = begun
    const { editionId } = await draftOf(tx, stage.author, NAMES_ONE)
    const stranger = await insertAccount(tx, 'correspondent', '620825')
    await expect(confirm(tx, stranger, editionId, matterId)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(offeredTo(tx, stranger, editionId)).rejects.toMatchObject({ code: 'not-found' })
    const other = await matterOf(tx, sessionId, 2)
    await expect(confirm(tx, stage.author, editionId, other)).rejects.toMatchObject({
      code: 'conflict',
    })
    await confirm(tx, stage.author, editionId, matterId)
    await expect(confirm(tx, stage.author, editionId, matterId)).rejects.toMatchObject({
      code: 'conflict',
    })
  }))
