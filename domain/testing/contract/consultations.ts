import type { Queryable } from '#db/client'
import type { ConsultationState } from '#db/consultation-states'
import { adminChanges } from '#db/schema/admin-changes'
import { consultationMoves } from '#db/schema/matter/consultation-steps'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../../account/actor.ts'
import { addRoom } from '../../consultation/rooms/add-room.ts'
import { answerAgreements } from '../../consultation/answer-agreements.ts'
import { changeConsultation } from '../../consultation/change-consultation.ts'
import { changeRoom } from '../../consultation/rooms/change-room.ts'
import { closeConsultation } from '../../consultation/close-consultation.ts'
import { decideConsultation } from '../../consultation/decide-consultation.ts'
import { enterConsultation } from '../../consultation/enter-consultation.ts'
import { hideConsultation } from '../../consultation/hide-consultation.ts'
import { judgeConsultation } from '../../consultation/judge-consultation.ts'
import { lightLamp } from '../../consultation/light-lamp.ts'
import { proveConsultation } from '../../consultation/prove-consultation.ts'
import { publishConsultation } from '../../consultation/publish-consultation.ts'
import { recordTalk } from '../../consultation/record-talk.ts'
import { recordVisit } from '../../consultation/record-visit.ts'
import { redoConsultation } from '../../consultation/redo-consultation.ts'
import { reportAgreements } from '../../consultation/report-agreements.ts'
import { reportProgress } from '../../consultation/report-progress.ts'
import { rewordConsultation } from '../../consultation/reword-consultation.ts'
import { listSheetsOfRooms } from '../../consultation/rooms/sheets-of-rooms.ts'
import { showConsultation } from '../../consultation/show-consultation.ts'
import { takeInRooms } from '../../consultation/rooms/take-in-rooms.ts'
import { undoRooms } from '../../consultation/rooms/undo-rooms.ts'
import { writeAgreement } from '../../consultation/write-agreement.ts'
import type { Context } from '../../context.ts'
import {
  AGREEMENT,
  goodRoom,
  goodTopic,
  HAND_OVER,
  PROGRESS,
  publishTopic,
  setConsultationStage,
  TALK,
  topicAt,
  VISIT,
  type ConsultationStage,
  roomsShown,
} from '../consultations.ts'
import { seen } from '../proposals.ts'
import { SEALING_KEY } from '../second-factor.ts'
import { COUNTY, NOW, published, setStage } from '../stage.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** Rooms are apart in the database where tests commit. */
let last = 0
const ownStage = (db: Queryable) => setConsultationStage(db, `第${(last += 1)}议事室`)

interface Asks {
  roles?: Scenario['roles']
  by?: (stage: ConsultationStage) => Actor
  event: string
  input?: object
  /** What else is there before it. */
  prepare?: (db: Queryable, stage: ConsultationStage, matterId: number) => Promise<object>
}

/** A move of a topic by one of its people, from a state. */
function move(
  run: (ctx: Context, input: unknown) => Promise<unknown>,
  from: ConsultationState,
  { roles = ['officer'], by = ({ officer }) => officer, event, input, prepare }: Asks,
): Scenario {
  return {
    roles,
    event: `consultation.${event}`,
    history: consultationMoves,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const stage = await ownStage(db)
      const topic = await topicAt(db, stage, from)
      const more = await prepare?.(db, stage, topic)
      const { matterId, lockVersion } = await seen(db, topic)
      const at = (version: number) => (ctx: Context, requestKey: string) =>
        run(ctx, { ...input, ...more, matterId, lockVersion: version, requestKey })
      return { actor: by(stage), run: at(lockVersion), runStale: at(lockVersion + 1) }
    },
  }
}

const second = ({ second: actor }: ConsultationStage) => actor
const final = ({ final: actor }: ConsultationStage) => actor
const EDITORS = ['editor1', 'editor2', 'editor3', 'officer'] as const

const RECORDED = {
  roles: ['officer'],
  event: null,
  history: adminChanges,
  keyed: false,
  versioned: false,
} as const

/** What officers and editors do with topics of consultation and their rooms. */
export const CONSULTATIONS: Scenarios = {
  'consultation/rooms/add-room': {
    ...RECORDED,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'officer', COUNTY)
      const room = goodRoom({ name: `第${(last += 1)}议事室` })
      return { actor, run: (ctx) => addRoom(ctx, room) }
    },
  },
  'consultation/rooms/take-in-rooms': {
    ...RECORDED,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'officer', COUNTY)
      const rows = [{ town: '水洛镇', name: `第${(last += 1)}议事室` }]
      const key = SEALING_KEY
      return { actor, run: (ctx) => takeInRooms(ctx, roomsShown(ctx.actor, rows), { key }) }
    },
  },
  'consultation/rooms/undo-rooms': {
    ...RECORDED,
    // Who brought the rooms in takes them back.
    roles: [],
    keyed: true,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'officer', COUNTY)
      const ctx = { db, actor, now: NOW }
      const rows = [{ town: '水洛镇', name: `第${(last += 1)}议事室` }]
      await takeInRooms(ctx, roomsShown(actor, rows), { key: SEALING_KEY })
      const [sheet] = await listSheetsOfRooms(db, { accountId: actor.accountId, now: NOW })
      const batch = sheet?.batch ?? ''
      return { actor, run: (by, requestKey) => undoRooms(by, { batch, requestKey }) }
    },
  },
  'consultation/rooms/change-room': {
    ...RECORDED,
    arrange: async (db) => {
      const { officer: actor, roomId } = await ownStage(db)
      const before = goodRoom({ name: `第${last}议事室` })
      const values = { ...before, keeper: '甲某某' }
      return { actor, run: (ctx) => changeRoom(ctx, { roomId, seen: before, values }) }
    },
  },
  'consultation/enter-consultation': {
    roles: ['officer'],
    event: 'consultation.enter',
    history: consultationMoves,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'officer', COUNTY)
      return {
        actor,
        run: (ctx, requestKey) => enterConsultation(ctx, { ...goodTopic(), requestKey }),
      }
    },
  },
  'consultation/change-consultation': move(changeConsultation, 'collected', {
    roles: [],
    event: 'change',
    input: goodTopic({ title: '过马路的绿灯太短' }),
  }),
  'consultation/decide-consultation': move(decideConsultation, 'collected', {
    by: second,
    event: 'select',
    input: { decision: 'select' },
  }),
  'consultation/record-visit': move(recordVisit, 'selected', { event: 'visit', input: VISIT }),
  'consultation/record-talk': move(recordTalk, 'researched', { event: 'talk', input: TALK }),
  'consultation/write-agreement': move(writeAgreement, 'consulted', {
    event: 'conclude',
    input: AGREEMENT,
  }),
  'consultation/report-agreements': move(reportAgreements, 'concluded', {
    event: 'report',
    input: { doneOn: '2026-02-27' },
  }),
  'consultation/answer-agreements': move(answerAgreements, 'reported', {
    event: 'turn-down',
    input: { doneOn: '2026-02-27', adoption: 'not', reason: '已经有别的安排' },
  }),
  'consultation/light-lamp': move(lightLamp, 'adopted', { event: 'hand-over', input: HAND_OVER }),
  'consultation/report-progress': move(reportProgress, 'handed-over', {
    event: 'report-progress',
    input: PROGRESS,
  }),
  'consultation/redo-consultation': move(redoConsultation, 'replied', {
    event: 'redo',
    input: { reason: '灯还不亮' },
  }),
  'consultation/judge-consultation': move(judgeConsultation, 'replied', {
    event: 'judge',
    input: { doneOn: '2026-03-16', satisfied: '17', mostly: '2', dissatisfied: '0' },
  }),
  'consultation/close-consultation': move(closeConsultation, 'judged', {
    by: second,
    event: 'close',
  }),
  'consultation/reword-consultation': move(rewordConsultation, 'selected', {
    event: 'reword',
    input: { title: '过马路的绿灯太短' },
  }),
  'consultation/publish-consultation': move(publishConsultation, 'selected', {
    roles: ['editor3'],
    by: final,
    event: 'publish',
  }),
  'consultation/hide-consultation': move(hideConsultation, 'selected', {
    roles: EDITORS,
    event: 'hide',
    input: { reason: '说到了一户人家' },
    prepare: async (db, stage, matterId) => {
      await publishTopic(db, stage, matterId)
      return {}
    },
  }),
  'consultation/show-consultation': move(showConsultation, 'selected', {
    roles: EDITORS,
    event: 'show',
    input: { reason: '核对无误' },
    prepare: async (db, stage, matterId) => {
      await publishTopic(db, stage, matterId)
      const hiding = { reason: '说到了一户人家', ...(await seen(db, matterId)) }
      await hideConsultation({ db, actor: stage.officer, now: NOW }, hiding)
      return {}
    },
  }),
  'consultation/prove-consultation': move(proveConsultation, 'selected', {
    roles: EDITORS,
    event: 'link',
    input: { isLinked: true },
    prepare: async (db) => {
      const { articleId } = await published(db, await setStage(db))
      return { articleId: String(articleId) }
    },
  }),
}
