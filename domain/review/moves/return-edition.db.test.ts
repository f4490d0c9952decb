import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  approve,
  as,
  COUNTY,
  goodContent,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { keepInReview } from '../drafts/keep-working-copy.ts'
import { returnEdition } from './return-edition.ts'
import { submitEdition } from './submit-edition.ts'

it('sends an edition back with a reason that is kept in its history', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const input = { editionId, lockVersion, reason: ' 会议名称写全 ', requestKey: requestKey() }
    const moved = await returnEdition(as(tx, first), input)
    expect(moved.state).toBe('returned')
    const [last] = await tx
      .select()
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
      .orderBy(desc(transitions.id))
      .limit(1)
    expect(last).toMatchObject({ move: 'return', reason: '会议名称写全', fromState: 'review1' })
  }))

it('refuses to send back without a reason', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const work = async (reason: string) =>
      returnEdition(as(tx, first), { editionId, lockVersion, reason, requestKey: requestKey() })
    await expect(work('  ')).rejects.toMatchObject({
      issues: { reason: ['请写退回的理由，作者要照着改。'] },
    })
    await expect(work('长'.repeat(1_001))).rejects.toMatchObject({ code: 'invalid-input' })
  }))

it('leaves an unsaved change of its editor behind only when they agreed', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const content = goodContent({ headline: '县政协又改了一句' })
    await keepInReview(as(tx, first), { editionId, lockVersion, version: 0, content })
    const input = { editionId, lockVersion, reason: '核对' }
    await expect(
      returnEdition(as(tx, first), { ...input, requestKey: requestKey() }),
    ).rejects.toMatchObject({ issues: { leaveUnsaved: [expect.stringContaining('10:00')] } })
    const moved = await returnEdition(as(tx, first), {
      ...input,
      leaveUnsaved: true,
      requestKey: requestKey(),
    })
    expect(moved.state).toBe('returned')
  }))

it('refuses an editor of another level, and the auditor sees nothing', () =>
  withRollback(async (tx) => {
    const { author, second } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const input = () => ({ editionId, lockVersion, reason: '核对', requestKey: requestKey() })
    await expect(returnEdition(as(tx, second), input())).rejects.toMatchObject({
      code: 'forbidden',
    })
    const auditor = await insertAccount(tx, 'auditor', COUNTY)
    await expect(returnEdition(as(tx, auditor), input())).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('starts a new round when the author submits again, and the same editor may approve again', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const { lockVersion } = await approve(tx, first, editionId)
    const back = await returnEdition(as(tx, second), {
      editionId,
      lockVersion,
      reason: '请补图注',
      requestKey: requestKey(),
    })
    await submitEdition(as(tx, author), {
      editionId,
      lockVersion: back.lockVersion,
      requestKey: requestKey(),
      asReturned: true,
    })
    await approve(tx, first, editionId)
    const rows = await tx
      .select({ round: approvals.round, level: approvals.level })
      .from(approvals)
      .where(eq(approvals.editionId, editionId))
      .orderBy(approvals.id)
    expect(rows).toEqual([
      { round: 1, level: 1 },
      { round: 2, level: 1 },
    ])
  }))
