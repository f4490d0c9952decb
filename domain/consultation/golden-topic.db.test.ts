import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  goodRoom,
  entered,
  lead,
  publishTopic,
  setConsultationStage,
  topicAt,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { addRoom } from './rooms/add-room.ts'
import { arrangeConsultationLamps, describeConsultation } from './arrange-lamps.ts'
import { buildLedger } from './build-ledger.ts'
import { decideConsultation } from './decide-consultation.ts'
import { getConsultation } from './get-consultation.ts'
import { countConsultations, listConsultations } from './list-consultations.ts'
import { listRooms } from './rooms/list-rooms.ts'
import { listConsultationDeadlines, listConsultationMoves } from './list-consultation-moves.ts'
import { countShown } from './shown/count-shown.ts'
import { listWall } from './shown/shown-consultations.ts'
import { findShownRoom } from './rooms/shown-rooms.ts'

const wallOf = (today: string) => ({ divisionCode: COUNTY, today })

it('leads a topic from a resident’s question to its reply, and shows it on the wall', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage)
    await lead(tx, stage, matterId, 'handed-over')
    await publishTopic(tx, stage, matterId)
    // The 15th was the last day: nine days later it is nine days overdue.
    const [owed] = await listWall(tx, wallOf('2026-03-24'))
    if (!owed) throw new Error('The wall is empty')
    expect(describeConsultation(owed, '2026-03-24')).toEqual({ tone: 'late', words: '超期 9 天' })
    expect(arrangeConsultationLamps(owed, '2026-03-24')).toEqual([
      { sign: '交', name: '交办', state: 'done', words: '2026年2月28日 交县交警大队' },
      { sign: '办', name: '办理', state: 'late', words: '超期 9 天，2026年3月15日 到期' },
      { sign: '督', name: '督办', state: 'done', words: '2026年3月10日 到现场' },
      { sign: '复', name: '答复', state: 'waiting', words: '还没有办' },
    ])
    const counted = async (today: string) => (await countShown(tx, wallOf(today))).standings
    expect(await counted('2026-03-15')).toMatchObject({ all: 1, overdue: 0, running: 1 })
    expect(await counted('2026-03-16')).toMatchObject({ all: 1, overdue: 1, running: 0 })
    expect(await listConsultationDeadlines(tx, { limit: 9 })).toMatchObject([
      { unit: '县交警大队', dueOn: '2026-03-15', isOwed: true },
    ])
    await lead(tx, stage, matterId, 'closed')
    await publishTopic(tx, stage, matterId)
    const [done] = await listWall(tx, wallOf('2026-03-24'))
    if (!done) throw new Error('The wall is empty')
    expect(arrangeConsultationLamps(done, '2026-03-24').map(({ words }) => words)).toEqual([
      '2026年2月28日 交县交警大队',
      '2026年3月12日 调到 32 秒',
      '2026年3月10日 到现场',
      '2026年3月13日 当面答复',
    ])
    expect(await counted('2026-03-24')).toEqual({
      all: 1,
      overdue: 0,
      running: 0,
      done: 1,
      left: 0,
    })
    expect(await listConsultationDeadlines(tx, { limit: 9 })).toMatchObject([{ isOwed: false }])
    const moves = await listConsultationMoves(tx, { limit: 99 })
    expect(moves.map(({ move }) => move).toReversed()).toEqual([
      'visit',
      'talk',
      'conclude',
      'report',
      'adopt',
      'hand-over',
      'supervise',
      'handle',
      'reply',
      'judge',
      'select',
      'close',
    ])
  }))

it('counts persons and departments of a talk apart', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    for (const title of ['一', '二']) {
      await publishTopic(tx, stage, await topicAt(tx, stage, 'consulted', { title }))
    }
    const counted = { people: 16, departments: 2 }
    const wall = await listWall(tx, wallOf('2026-03-20'))
    expect(wall).toMatchObject([{ talk: counted }, { talk: counted }])
    const room = await findShownRoom(tx, stage.roomId)
    expect(room).toMatchObject({ talks: 2, people: 32, departments: 4 })
  }))

it('has what is overdue before what is under way, and that before what is done or left out', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const states = ['closed', 'selected', 'handed-over'] as const
    for (const state of states) {
      await publishTopic(tx, stage, await topicAt(tx, stage, state, { title: state }))
    }
    const wall = await listWall(tx, wallOf('2026-03-20'))
    expect(wall.map(({ title }) => title)).toEqual(['handed-over', 'selected', 'closed'])
  }))

it('shows those who work with topics what waits, and nobody of another county', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage)
    await topicAt(tx, stage, 'judged')
    await topicAt(tx, stage, 'closed')
    const leftOut = await entered(tx, stage)
    const leaving = { decision: 'leave-out', reason: '属于个案。', ...(await seen(tx, leftOut)) }
    await decideConsultation(as(tx, stage.second), leaving)
    const { officer, second, final } = stage
    expect(await countConsultations(tx, { actor: officer })).toEqual({
      'to-decide': 1,
      open: 1,
      unpublished: 3,
      ended: 1,
      left: 1,
    })
    const listed = await listConsultations(tx, { actor: officer, tab: 'to-decide' })
    expect(listed.rows).toMatchObject([{ matterId, room: '西街议事室' }])
    expect((await getConsultation(tx, { actor: second, matterId })).askedBy).toBe('丙某')
    // An editor looks without knowing who asked.
    expect((await getConsultation(tx, { actor: final, matterId })).askedBy).toBeNull()
    const elsewhere = await insertAccount(tx, 'officer', '620826')
    await expect(getConsultation(tx, { actor: elsewhere, matterId })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(
      (await listRooms(tx, { actor: elsewhere, today: '2026-03-20', isOnlyIdle: false })).rows,
    ).toEqual([])
  }))

it('calls a room idle after ninety days without a talk', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    await topicAt(tx, stage, 'consulted')
    const idle = async (today: string) =>
      (await listRooms(tx, { actor: stage.officer, today, isOnlyIdle: true })).rows.length
    // The last talk was on 26 February.
    expect(await idle('2026-05-27')).toBe(0)
    expect(await idle('2026-05-28')).toBe(1)
  }))

it('writes the ledger for officers, with the headers that offices know, and refuses others', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    await topicAt(tx, stage, 'closed')
    const bytes = await buildLedger(tx, { actor: stage.officer, now: NOW, standards: [] })
    const [head, row] = await readSheet(bytes, '协商台账')
    expect(head).toEqual(
      '编号,乡镇,议事室,议题,来源,协商日期,形式,委员,群众,部门,意见,采纳,承办,期限,交,办,督,复,群众评议,状态,专家,地区,满意,基本满意,不满意'.split(
        ',',
      ),
    )
    expect(row?.slice(1)).toEqual([
      '水洛镇',
      '西街议事室',
      '老人过马路的绿灯太短',
      '群众出题',
      new Date('2026-02-26'),
      '网格议事会',
      3,
      12,
      2,
      '把绿灯延长到三十秒以上。',
      '采纳',
      '县交警大队',
      ...['2026-03-15', '2026-02-28', '2026-03-12', '2026-03-10', '2026-03-13'].map(
        (day) => new Date(day),
      ),
      19,
      '已办结',
      1,
      '庄浪县',
      17,
      2,
      0,
    ])
    await expect(
      buildLedger(tx, { actor: stage.final, now: NOW, standards: [] }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('has a sheet of the rooms in use, with which of the six things each has', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const name = '南湖议事厅'
    await addRoom(as(tx, stage.officer), goodRoom({ town: '南湖镇', name, standards: '3、1' }))
    const closed = goodRoom({ name: '停了的', closedOn: '2026-01-01' })
    await addRoom(as(tx, stage.officer), closed)
    const six = ['有场所', '有标识', '有制度', '有人员', '有计划', '有台账']
    const bytes = await buildLedger(tx, { actor: stage.officer, now: NOW, standards: six })
    const [head, ...rows] = await readSheet(bytes, '议事室检查表')
    expect(head?.slice(3, 12)).toEqual(['议事室', '类别', '负责人', ...six])
    expect(rows.map((row) => [row[3], ...row.slice(6, 9)])).toEqual([
      [name, '有', '没有', '有'],
      ['西街议事室', '没有', '没有', '没有'],
    ])
  }))

it('has what was handed over and has no reply yet on a sheet of its own, with how long it is over', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    for (const state of ['adopted', 'handed-over', 'handled', 'closed'] as const) {
      await topicAt(tx, stage, state, { title: state })
    }
    const bytes = await buildLedger(tx, { actor: stage.officer, now: NOW, standards: [] })
    const [head, ...rows] = await readSheet(bytes, '督查表')
    expect(head).toEqual(
      '编号,乡镇,议事室,议题,承办,交,期限,办,督,超期天数,督办情况,地区,办理进展'.split(','),
    )
    const given = ['县交警大队', new Date('2026-02-28'), new Date('2026-03-15')]
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['handed-over', ...given, null, new Date('2026-03-10'), 5, '到现场', '庄浪县', null],
      [
        'handled',
        ...given,
        new Date('2026-03-12'),
        new Date('2026-03-10'),
        null,
        '到现场',
        '庄浪县',
        null,
      ],
    ])
  }))
