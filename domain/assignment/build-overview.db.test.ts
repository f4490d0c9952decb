import readSheet from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import {
  assigned,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
  signed,
} from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { goodProposal, registered } from '../testing/registers.ts'
import { as } from '../testing/stage.ts'
import { answerAssignment } from './answer-assignment.ts'
import { buildOverview } from './build-overview.ts'
import { draftAnswer } from './draft-answer.ts'
import { rateMatter } from './rate-matter.ts'
import { recordTalk } from './record-talk.ts'

it('has a line for each matter that was assigned here, under the headers that offices keep', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { clerk, signer, member, dispatcher, unitId, otherUnitId } = stage
    const matterId = await signed(tx, stage, [{ unitId: otherUnitId, part: 'joint' }])
    await draftAnswer(as(tx, clerk), {
      ...(await seenAssignment(tx, matterId, unitId)),
      ...goodAnswer({ letterNumber: '通建函〔2026〕12号' }),
    })
    await recordTalk(as(tx, clerk), {
      ...(await seenAssignment(tx, matterId, unitId)),
      heldOn: '2026-03-19',
      way: 'face',
      moment: 'before',
      words: '到村里当面谈过',
    })
    await answerAssignment(as(tx, signer), await seenAssignment(tx, matterId, unitId))
    const rating = { attitude: 'satisfied', result: 'mostly', words: '' }
    await rateMatter(as(tx, member), { ...(await seen(tx, matterId)), ...rating })
    await assigned(tx, stage)
    const [sheet] = await readSheet(await buildOverview(tx, { actor: dispatcher }))
    const [head = [], first, second, ...more] = sheet?.data ?? []
    expect(head.join(' ')).toBe(
      '提案号 案由 主办 会办 签收 沟通日期 沟通方式 答复日期 答复文号 办理结果 办理态度 办理结果评价 是否再办 地区 届次 交办日期 期限',
    )
    const { resultClass } = goodAnswer()
    const where = ['庄浪县', '十届二次会议', new Date('2026-03-20'), new Date('2026-06-20')]
    expect(first?.slice(2)).toEqual([
      '县住建局',
      '县财政局',
      new Date('2026-03-20'),
      new Date('2026-03-19'),
      '面商',
      new Date('2026-03-20'),
      '通建函〔2026〕12号',
      resultClass,
      '满意',
      '基本满意',
      '否',
      ...where,
    ])
    expect(second?.slice(3)).toEqual([...Array<null>(9).fill(null), '否', ...where])
    expect(more).toEqual([])
  }))

it('says how many it leaves out, whose units only a sheet names, in the divisions that this person follows', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await assigned(tx, stage)
    const sheetsFor = async (actor: Actor) => readSheet(await buildOverview(tx, { actor }))
    expect((await sheetsFor(stage.dispatcher)).map(({ sheet }) => sheet)).toEqual([
      '办理情况一览表',
    ])
    const part = { part: 'lead', assignedOn: null, dueOn: null, answeredOn: null } as const
    const held = { assignments: [{ ...part, unit: '县住建局', resultClass: null }] }
    await registered(tx, [goodProposal(held), goodProposal({ number: 2 })], { term: 9, number: 1 })
    const [table, notes] = await sheetsFor(stage.dispatcher)
    expect(table?.data).toHaveLength(2)
    expect(notes?.data).toEqual([[expect.stringContaining('另有 1 件只在表格里登记')]])
    expect(await sheetsFor(await insertAccount(tx, 'dispatcher', '620500'))).toHaveLength(1)
  }))

it('refuses who follows nothing, and holds nothing of other places', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await assigned(tx, stage)
    for (const actor of [stage.clerk, stage.member, await insertAccount(tx, 'admin', '620000')]) {
      await expect(buildOverview(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const linesFor = async (actor: Actor) => {
      const [sheet] = await readSheet(await buildOverview(tx, { actor }))
      return sheet?.data.length
    }
    expect(await linesFor(await insertAccount(tx, 'dispatcher', '620500'))).toBe(1)
    expect(await linesFor(stage.officer)).toBe(2)
  }))
