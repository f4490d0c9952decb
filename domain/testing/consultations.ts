import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationState } from '#db/consultation-states'
import { consultations } from '#db/schema/matter/consultations'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { addRoom } from '../consultation/rooms/add-room.ts'
import { answerAgreements } from '../consultation/answer-agreements.ts'
import { closeConsultation } from '../consultation/close-consultation.ts'
import { decideConsultation } from '../consultation/decide-consultation.ts'
import { enterConsultation } from '../consultation/enter-consultation.ts'
import { judgeConsultation } from '../consultation/judge-consultation.ts'
import { lightLamp } from '../consultation/light-lamp.ts'
import { publishConsultation } from '../consultation/publish-consultation.ts'
import { recordTalk } from '../consultation/record-talk.ts'
import { recordVisit } from '../consultation/record-visit.ts'
import { reportAgreements } from '../consultation/report-agreements.ts'
import { writeAgreement } from '../consultation/write-agreement.ts'
import { sealRooms } from '../consultation/rooms/compare-rooms.ts'
import type { RoomLine } from '../consultation/rooms/room-sheet.ts'
import type { Context } from '../context.ts'
import { seen } from './proposals.ts'
import { SEALING_KEY } from './second-factor.ts'
import { as, COUNTY, requestKey } from './stage.ts'

// Topics brought to where a test begins, by their commands.

export interface ConsultationStage {
  officer: Actor
  /** Another officer, for what takes two. */
  second: Actor
  final: Actor
  /** Looks after how topics are handled. */
  overseer: Actor
  roomId: number
}

export const goodRoom = (given: object = {}) => ({
  divisionCode: COUNTY,
  town: '水洛镇',
  village: '',
  name: '西街议事室',
  kind: 'village',
  keeper: '',
  openedOn: '2025-01-06',
  closedOn: '',
  ...given,
})

/** The people whom a topic of a county meets, and a room. Rooms of one town are apart by their names. */
export async function setConsultationStage(
  db: Queryable,
  name = '西街议事室',
): Promise<ConsultationStage> {
  const officer = await insertAccount(db, 'officer', COUNTY)
  const { roomId } = await addRoom(as(db, officer), goodRoom({ name }))
  return {
    officer,
    second: await insertAccount(db, 'officer', '620800'),
    final: await insertAccount(db, 'editor3', '620000'),
    overseer: await insertAccount(db, 'overseer', COUNTY),
    roomId,
  }
}

export const goodTopic = (given: object = {}) => ({
  divisionCode: COUNTY,
  title: '老人过马路的绿灯太短',
  about: '西街路口的绿灯只有二十秒，老人走不过去。',
  source: 'residents',
  roomId: '',
  town: '水洛镇',
  peopleAffected: '310',
  askedBy: '丙某',
  ...given,
})

export const VISIT = { doneOn: '2026-02-20', place: '西街路口', found: '绿灯二十秒，路宽十八米。' }
export const TALK = {
  doneOn: '2026-02-26',
  place: '西街议事室',
  form: 'grid',
  members: '3',
  residents: '12',
  departments: '2',
  experts: '1',
}
export const AGREEMENT = { doneOn: '2026-02-26', text: '把绿灯延长到三十秒以上。' }
export const HAND_OVER = {
  lamp: 'hand-over',
  doneOn: '2026-02-28',
  unit: '县交警大队',
  dueOn: '2026-03-15',
  words: '',
}
export const PROGRESS = { doneOn: '2026-03-10', words: '正在找厂家' }
const lit = (lamp: string, doneOn: string, words: string) => ({
  lamp,
  doneOn,
  words,
  unit: '',
  dueOn: '',
})

export async function entered(
  db: Queryable,
  { officer, roomId }: Pick<ConsultationStage, 'officer' | 'roomId'>,
  given: object = {},
): Promise<number> {
  const { matterId } = await enterConsultation(as(db, officer), {
    ...goodTopic({ roomId: String(roomId), ...given }),
    requestKey: requestKey(),
  })
  return matterId
}

type Command = (ctx: Context, input: unknown) => Promise<unknown>
type Step = readonly [ConsultationState, Command, 'officer' | 'second' | 'overseer', object]

/** What brings a topic from one state to the next, in the order of the states. */
const STEPS: readonly Step[] = [
  ['selected', decideConsultation, 'second', { decision: 'select' }],
  ['researched', recordVisit, 'officer', VISIT],
  ['consulted', recordTalk, 'officer', TALK],
  ['concluded', writeAgreement, 'officer', AGREEMENT],
  ['reported', reportAgreements, 'officer', { doneOn: '2026-02-27' }],
  ['adopted', answerAgreements, 'officer', { doneOn: '2026-02-27', adoption: 'adopted' }],
  ['handed-over', lightLamp, 'officer', HAND_OVER],
  ['handed-over', lightLamp, 'overseer', lit('supervise', '2026-03-10', '到现场')],
  ['handled', lightLamp, 'officer', lit('handle', '2026-03-12', '调到 32 秒')],
  ['replied', lightLamp, 'officer', lit('reply', '2026-03-13', '当面答复')],
  [
    'judged',
    judgeConsultation,
    'officer',
    { doneOn: '2026-03-16', satisfied: '17', mostly: '2', dissatisfied: '0' },
  ],
  ['closed', closeConsultation, 'second', {}],
]

/** Does to a topic what leads it on, until it is in this state; all that happens in it is done. */
export async function lead(
  db: Queryable,
  stage: ConsultationStage,
  matterId: number,
  to: ConsultationState,
): Promise<number> {
  const last = STEPS.findLastIndex(([state]) => state === to)
  for (const [, command, by, input] of STEPS.slice(await stepsDone(db, matterId), last + 1)) {
    await command(as(db, stage[by]), { ...input, ...(await seen(db, matterId)) })
  }
  return matterId
}

async function stepsDone(db: Queryable, matterId: number): Promise<number> {
  const state = await topicState(db, matterId)
  return STEPS.findLastIndex(([one]) => one === state) + 1
}

export async function topicState(db: Queryable, matterId: number): Promise<ConsultationState> {
  const [row] = await db
    .select({ state: consultations.state })
    .from(consultations)
    .where(eq(consultations.matterId, matterId))
  if (!row) throw new Error('There is no such topic')
  return row.state
}

/** A topic that stands where a test begins. */
export async function topicAt(
  db: Queryable,
  stage: ConsultationStage,
  to: ConsultationState,
  given: object = {},
): Promise<number> {
  return lead(db, stage, await entered(db, stage, given), to)
}

export async function publishTopic(
  db: Queryable,
  { final }: Pick<ConsultationStage, 'final'>,
  matterId: number,
) {
  return publishConsultation(as(db, final), await seen(db, matterId))
}

/** What the page of a sheet of rooms sends on after it has shown the rows to the officer. */
export function roomsShown(
  officer: Actor,
  rows: readonly RoomLine['cells'][],
  divisionCode = COUNTY,
): { sealed: string } {
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
  const by = { accountId: officer.accountId, key: SEALING_KEY }
  return { sealed: sealRooms({ divisionCode, lines }, by) }
}
