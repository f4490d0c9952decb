import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { setConsultationStage } from '../../testing/consultations.ts'
import { setStage } from '../../testing/stage.ts'
import { buildRoomTemplate } from './build-room-template.ts'
import { ROOM_HEAD } from './room-sheet.ts'

const STANDARDS = ['有场所', '有标牌', '有制度', '有台账', '有人员', '有活动']

it('has the columns that a sheet is read by, and says what is written under 六有', () =>
  withRollback(async (tx) => {
    const { officer } = await setConsultationStage(tx)
    const bytes = await buildRoomTemplate(officer, STANDARDS)
    expect((await readSheetInChild(officer.accountId, bytes))[0]?.rows).toEqual([ROOM_HEAD])
    expect((await readSheet(bytes, '怎么填')).flat().join('')).toContain(STANDARDS.join('、'))
  }))

it('refuses whoever keeps no rooms', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    await expect(buildRoomTemplate(final, [])).rejects.toMatchObject({ code: 'forbidden' })
  }))
