import { asc } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { consultationRooms } from '#db/schema/matter/consultations'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { parseTable } from '../../roster/parse-table.ts'
import {
  publishTopic,
  roomsShown,
  setConsultationStage,
  topicAt,
} from '../../testing/consultations.ts'
import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as, COUNTY } from '../../testing/stage.ts'
import { compareRooms } from './compare-rooms.ts'
import { ROOM_COLUMNS } from './room-sheet.ts'
import { takeInRooms } from './take-in-rooms.ts'

const BY = { key: SEALING_KEY }
const SHEET = [
  ['示例县协商议事室一览表'],
  ['序号', '所在乡镇', '行政村', '议事室名称', '类型', '召集人', '挂牌时间', '面积'],
  ['1', '水洛镇', '西街村', '西街议事室', '村社区', '村支书', '2025.1.6', '40'],
  ['2', '南湖镇', '', '南湖议事厅', '', '', '45663', ''],
  [],
  ['合计', '2间'],
]

it('takes a sheet in by its own names of columns, over what the list has', () =>
  withRollback(async (tx) => {
    const { officer } = await setConsultationStage(tx)
    const table = parseTable([{ rows: SHEET, merged: [] }], {
      columns: ROOM_COLUMNS,
      noun: '议事室',
    })
    expect(table).toMatchObject({ unused: ['序号', '面积'], leftOut: [{ line: 6 }] })
    const { lines } = table
    const compared = await compareRooms(tx, { actor: officer, divisionCode: COUNTY, lines })
    expect(
      compared.map(({ effect, changes }) => [effect, changes.map(({ column }) => column)]),
    ).toEqual([
      ['changed', ['村社区', '负责人']],
      ['new', []],
    ])
    const shown = roomsShown(
      officer,
      lines.map(({ cells }) => cells),
    )
    expect(await takeInRooms(as(tx, officer), shown, BY)).toEqual({ added: 1, changed: 1 })
    expect(
      await tx.select().from(consultationRooms).orderBy(asc(consultationRooms.id)),
    ).toMatchObject([
      {
        name: '西街议事室',
        village: '西街村',
        kind: 'village',
        keeper: '村支书',
        openedOn: '2025-01-06',
      },
      { town: '南湖镇', name: '南湖议事厅', kind: 'township', openedOn: '2025-01-06' },
    ])
    expect(await takeInRooms(as(tx, officer), shown, BY)).toEqual({ added: 0, changed: 0 })
  }))

const STANDARDS = ['有场所', '有标牌', '有制度', '有台账', '有人员', '有活动']

it('reads 六有 by their names, and says which names there are', () =>
  withRollback(async (tx) => {
    const { officer } = await setConsultationStage(tx)
    const room = { town: '水洛镇', name: '西街议事室' }
    const compared = (standards: string) =>
      compareRooms(tx, {
        actor: officer,
        divisionCode: COUNTY,
        lines: [{ line: 2, cells: { ...room, standards } }],
        standards: STANDARDS,
      })
    expect(await compared('有台账、有场所')).toMatchObject([
      { changes: [{ column: '六有', before: '', after: '有场所、有台账' }] },
    ])
    const [wrong] = await compared('有茶室')
    expect(wrong?.issues).toEqual([expect.stringContaining(STANDARDS.join('、'))])
    const shown = roomsShown(officer, [{ ...room, standards: '有台账、2' }])
    await takeInRooms(as(tx, officer), shown, { ...BY, standards: STANDARDS })
    expect(await tx.select().from(consultationRooms)).toMatchObject([{ standards: '2、4' }])
  }))

it.each([
  ['a room without a town', [{ town: '', name: '某室' }]],
  [
    'a room twice',
    [
      { town: '南湖镇', name: '某室' },
      { town: '南湖镇', name: '某室' },
    ],
  ],
  ['a kind that there is not', [{ town: '南湖镇', name: '某室', kind: '茶馆' }]],
  ['a day that is none', [{ town: '南湖镇', name: '某室', openedOn: '去年' }]],
])('takes nothing in where a sheet has %s', (_name, rows) =>
  withRollback(async (tx) => {
    const { officer } = await setConsultationStage(tx)
    const shown = roomsShown(officer, [{ town: '水洛镇', name: '好的一间' }, ...rows])
    await expect(takeInRooms(as(tx, officer), shown, BY)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/一间也没有导入：第 [34] 行/),
    })
    expect(await tx.select().from(consultationRooms)).toHaveLength(1)
  }),
)

it('refuses an officer of another place, the rows of somebody else, and a new place of a room that readers have', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const { officer } = stage
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    const rows = [{ town: '水洛镇', name: '西街议事室', village: '东街村' }]
    await expect(
      takeInRooms(as(tx, elsewhere), roomsShown(elsewhere, rows), BY),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const shown = roomsShown(officer, rows)
    await expect(takeInRooms(as(tx, elsewhere), shown, BY)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await publishTopic(tx, stage, await topicAt(tx, stage, 'selected'))
    await expect(takeInRooms(as(tx, officer), shown, BY)).rejects.toMatchObject({
      code: 'conflict',
    })
  }))
