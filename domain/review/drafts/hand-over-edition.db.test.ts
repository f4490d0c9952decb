import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { revisions } from '#db/schema/revisions'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { closeAccount } from '../../account/close-account.ts'
import { listChanges } from '../../audit/list-changes.ts'
import {
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  requestKey,
  submitted,
} from '../../testing/stage.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { handOverEdition } from './hand-over-edition.ts'
import { keepWorkingCopy } from './keep-working-copy.ts'
import { countWithEditors, findHandedOver, listLeftEditions } from './list-left-editions.ts'
import { saveDraft } from './save-draft.ts'

async function people(db: Queryable) {
  const author = await insertAccount(db, 'correspondent', COUNTY)
  const heir = await insertAccount(db, 'correspondent', COUNTY)
  const admin = await insertAccount(db, 'admin', COUNTY)
  return { author, heir, admin, close: () => closeAccount(as(db, admin), author) }
}

it('hands a draft to another correspondent, with what was typed, and reports it', () =>
  withRollback(async (tx) => {
    const { author, heir, admin, close } = await people(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const typed = goodContent({ headline: '没有存的标题' })
    await keepWorkingCopy(as(tx, author), {
      editionId,
      lockVersion,
      content: typed,
      version: 0,
    })
    const list = () => listLeftEditions(tx, { actor: admin, accountId: author.accountId, now: NOW })
    expect(await list()).toEqual([])
    await close()
    expect(await list()).toMatchObject([
      { editionId, state: 'draft', heirs: [{ accountId: heir.accountId, joined: true }] },
    ])
    const request = { editionId, lockVersion, accountId: heir.accountId }
    const from = { accountId: author.accountId, editionId }
    expect(await findHandedOver(tx, { actor: admin, ...from })).toBeNull()
    const hand = () => handOverEdition(as(tx, admin), { ...request, requestKey: requestKey() })
    await hand()
    expect(await list()).toEqual([])
    expect(await findHandedOver(tx, { actor: admin, ...from })).toEqual({
      headline: typed.headline,
      heirName: heir.displayName,
    })
    expect(await findHandedOver(tx, { actor: heir, ...from })).toBeNull()
    // In another window it still looks left.
    await expect(hand()).rejects.toMatchObject({
      code: 'conflict',
      message: `这篇稿件现在归${heir.displayName}写，不用再转交`,
    })
    const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(edition).toMatchObject({ authorId: heir.accountId, lockVersion: lockVersion + 1 })
    const [revision] = await tx
      .select({ headline: revisions.headline, authorId: revisions.authorId })
      .from(revisions)
      .where(eq(revisions.id, edition?.currentRevisionId ?? 0))
    expect(revision).toEqual({ headline: '没有存的标题', authorId: author.accountId })
    const [last] = await tx
      .select()
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
      .orderBy(desc(transitions.id))
    expect(last).toMatchObject({
      move: 'hand-over',
      accountId: admin.accountId,
      reason: `${author.displayName}的账号停用了，转给${heir.displayName}`,
    })
    const { rows: changes } = await listChanges(tx, {
      actor: admin,
      subject: 'account',
      key: author.accountId,
    })
    expect(changes[0]).toMatchObject({
      kind: 'change',
      before: null,
      after: { handedOver: `稿件 ${editionId}，由${heir.displayName}接着写` },
      who: admin.displayName,
    })
    const [event] = await tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.event, 'edition.handed-over'))
      .orderBy(desc(outbox.id))
    expect(event?.payload).toMatchObject({ editionId, accountIds: [heir.accountId] })
    const saved = await saveDraft(as(tx, heir), {
      editionId,
      lockVersion: lockVersion + 1,
      content: goodContent({ headline: '接着写' }),
    })
    expect(saved.lockVersion).toBe(lockVersion + 2)
  }))

it('counts what of an account lies with editors, and lists it once it is returned', () =>
  withRollback(async (tx) => {
    const { author, admin, close } = await people(tx)
    const { accountId } = author
    const editor = await insertAccount(tx, 'editor1', '620800')
    const sent = await submitted(tx, author)
    await draftOf(tx, author)
    const left = async () => [
      await countWithEditors(tx, { accountId }),
      (await listLeftEditions(tx, { actor: admin, accountId, now: NOW })).length,
    ]
    const gone = async () =>
      (await getReviewEdition(tx, { actor: editor, editionId: sent.editionId, now: NOW }))
        .writersGone
    expect(await gone()).toBe(false)
    await close()
    expect([await gone(), await left()]).toEqual([true, [1, 1]])
    const back = { ...sent, reason: '请补图注', requestKey: requestKey() }
    await returnEdition(as(tx, editor), back)
    expect(await left()).toEqual([0, 2])
  }))

it('refuses while the account is open, what is in review, a stale version and who is no correspondent there', () =>
  withRollback(async (tx) => {
    const { author, heir, admin, close } = await people(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const sent = await submitted(tx, author)
    const hand = (given: { editionId?: number; lockVersion?: number; accountId?: number } = {}) =>
      handOverEdition(as(tx, admin), {
        editionId,
        lockVersion,
        accountId: heir.accountId,
        requestKey: requestKey(),
        ...given,
      })
    await expect(hand()).rejects.toMatchObject({ code: 'forbidden' })
    await close()
    await expect(hand({ ...sent })).rejects.toMatchObject({ code: 'invalid-transition' })
    await expect(hand({ lockVersion: lockVersion + 1 })).rejects.toMatchObject({ code: 'conflict' })
    const elsewhere = await insertAccount(tx, 'correspondent', '620500')
    for (const { accountId } of [elsewhere, author, admin]) {
      await expect(hand({ accountId })).rejects.toMatchObject({
        issues: { accountId: ['请选一位这个地区的通讯员'] },
      })
    }
  }))
