import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { CONSULTATION_SOURCES } from '#db/consultation-states'
import { withRollback } from '#db/testing/test-database'

import {
  entered,
  lead,
  publishTopic,
  setConsultationStage,
  topicAt,
} from '../../testing/consultations.ts'
import { seen } from '../../testing/proposals.ts'
import { as, COUNTY } from '../../testing/stage.ts'
import { findShownConsultation } from './find-shown-consultation.ts'
import { hideConsultation } from '../hide-consultation.ts'
import { listConsultationDeadlines, listConsultationMoves } from '../list-consultation-moves.ts'
import { recordVisit } from '../record-visit.ts'
import { countShown, listProvinceConsultations } from './count-shown.ts'
import {
  listConsultationAddresses,
  listShownConsultations,
  listWall,
} from './shown-consultations.ts'
import { findShownRoom, listShownRooms } from '../rooms/shown-rooms.ts'
import { CONSULTATION_STANDINGS } from './shown-scope.ts'

const today = '2026-03-20'
/** Stands in everything that readers must never have. */
const CANARY = '金丝雀'

/** Everything that readers' pages, feeds and addresses are made from. */
async function readAll(db: Queryable, matterIds: readonly number[], roomId: number) {
  const scope = { divisionCode: COUNTY, today }
  const filters = [
    {},
    ...CONSULTATION_SOURCES.map((source) => ({ source })),
    ...CONSULTATION_STANDINGS.map((standing) => ({ standing })),
  ]
  const found: unknown[] = [
    await listWall(db, scope),
    await countShown(db, scope),
    await listProvinceConsultations(db, { today }),
    await listConsultationAddresses(db),
    await listShownRooms(db, COUNTY),
    await findShownRoom(db, roomId),
    await listConsultationMoves(db, { limit: 99 }),
    await listConsultationDeadlines(db, { limit: 99 }),
  ]
  for (const filter of filters) found.push(await listShownConsultations(db, { ...scope, filter }))
  for (const matterId of matterIds) {
    found.push(await findShownConsultation(db, { divisionCode: COUNTY, matterId }))
  }
  return JSON.stringify(found)
}

it('gives readers nothing of who asked, of what is hidden, and of what was not published', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const secret = { title: `${CANARY}议题`, about: CANARY, town: `${CANARY}镇`, roomId: '' }
    const shown = await topicAt(tx, stage, 'selected', { askedBy: CANARY })
    await publishTopic(tx, stage, shown)
    const visit = { doneOn: '2026-03-01', place: CANARY, found: CANARY }
    await recordVisit(as(tx, stage.officer), { ...visit, ...(await seen(tx, shown)) })
    await lead(tx, stage, shown, 'closed')
    const hidden = await topicAt(tx, stage, 'selected', secret)
    await publishTopic(tx, stage, hidden)
    const reason = { reason: CANARY, ...(await seen(tx, hidden)) }
    await hideConsultation(as(tx, stage.final), reason)
    const unpublished = await topicAt(tx, stage, 'closed', secret)
    const collected = await entered(tx, stage, secret)
    const ids = [shown, hidden, unpublished, collected]
    const bytes = await readAll(tx, ids, stage.roomId)
    expect(bytes).toContain('老人过马路的绿灯太短')
    expect(bytes).not.toContain(CANARY)
    expect(bytes).not.toContain('县交警大队')
  }))
