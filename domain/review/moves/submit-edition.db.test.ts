import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../../article/body.ts'
import {
  as,
  COUNTY,
  draftOf,
  goodContent,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { AS_RETURNED } from './as-returned.ts'
import { returnEdition } from './return-edition.ts'
import { submitEdition, type Submission } from './submit-edition.ts'

it('sends a draft to first review and opens a round', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    const moved = await submitEdition(as(tx, author), input)
    expect(moved).toMatchObject({ state: 'review1', lockVersion: 1 })
    const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(row).toMatchObject({ round: 1, submitterId: author.accountId })
    const history = await tx
      .select({ move: transitions.move })
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
    expect(history.map(({ move }) => move)).toEqual(['create', 'submit'])
  }))

it('names every field that is missing and moves nothing', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const bare = goodContent({ headline: '', credits: [], body: bodyFromParagraphs(['太短']) })
    const { editionId, lockVersion } = await draftOf(tx, author, bare)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    await expect(submitEdition(as(tx, author), input)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '还有几处要补齐才能提交',
      issues: {
        headline: [expect.any(String)],
        credits: [expect.any(String)],
        body: [expect.any(String)],
      },
    })
    const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(row?.state).toBe('draft')
  }))

it('asks for the year of a date that has none', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const event = { ...goodContent().event, start: '--03-16' }
    const { editionId, lockVersion } = await draftOf(tx, author, goodContent({ event }))
    const input = { editionId, lockVersion, requestKey: requestKey() }
    await expect(submitEdition(as(tx, author), input)).rejects.toMatchObject({
      issues: { 'event.start': ['请补上活动的年份'] },
    })
  }))

it('refuses everybody but the author, who learn nothing of the draft', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    for (const role of ['correspondent', 'editor1', 'admin', 'auditor'] as const) {
      const other = await insertAccount(tx, role, COUNTY)
      const input = { editionId, lockVersion, requestKey: requestKey() }
      await expect(submitEdition(as(tx, other), input)).rejects.toMatchObject({ code: 'not-found' })
    }
  }))

it('refuses an author whose grant was revoked', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    const former = { ...author, grants: [] }
    await expect(submitEdition(as(tx, former), input)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('refuses to leave behind what another window wrote after the save', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const content = goodContent({ headline: '县政协又改了一句' })
    await keepWorkingCopy(as(tx, author), { editionId, lockVersion, version: 0, content })
    await expect(
      submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('您在别的窗口里也写过'),
    })
  }))

it('asks who submits what was returned as it was, and takes it once they mean it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const sent = await submitted(tx, author)
    const { editionId } = sent
    const returning = { ...sent, reason: '核对数字', requestKey: requestKey() }
    const { lockVersion } = await returnEdition(as(tx, first), returning)
    const submit = (given: Partial<Submission> = {}) =>
      submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey(), ...given })
    await expect(submit()).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { unchanged: [AS_RETURNED] },
    })
    expect(await submit({ asReturned: true })).toMatchObject({ state: 'review1' })
  }))

it('does not ask who changed what was returned', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const sent = await submitted(tx, author)
    const returning = { ...sent, reason: '核对数字', requestKey: requestKey() }
    const { editionId, lockVersion } = await returnEdition(as(tx, first), returning)
    const content = goodContent({ headline: '县政协召开第九次主席会议' })
    const saved = await saveDraft(as(tx, author), { editionId, lockVersion, content })
    const input = { editionId, lockVersion: saved.lockVersion, requestKey: requestKey() }
    expect(await submitEdition(as(tx, author), input)).toMatchObject({ state: 'review1' })
  }))
