import { and, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { addRoom } from '#domain/consultation/rooms/add-room'
import { answerAgreements } from '#domain/consultation/answer-agreements'
import { closeConsultation } from '#domain/consultation/close-consultation'
import { decideConsultation } from '#domain/consultation/decide-consultation'
import { enterConsultation } from '#domain/consultation/enter-consultation'
import { judgeConsultation } from '#domain/consultation/judge-consultation'
import { lightLamp } from '#domain/consultation/light-lamp'
import { publishConsultation } from '#domain/consultation/publish-consultation'
import { recordTalk } from '#domain/consultation/record-talk'
import { recordVisit } from '#domain/consultation/record-visit'
import { reportAgreements } from '#domain/consultation/report-agreements'
import { reportProgress } from '#domain/consultation/report-progress'
import { writeAgreement } from '#domain/consultation/write-agreement'
import { shanghaiDay, shanghaiInstant, type IsoDay } from '#lib/dates'

import { OFFICER_LOGIN, OVERSEER_LOGIN, SECOND_OFFICER_LOGIN } from '../content/accounts.ts'
import { DEMO_ROOMS, DEMO_TOWN, demoTopics, type DemoTopic } from '../content/consultations.ts'
import type { People } from './load-people.ts'

const COMMANDS = {
  visit: recordVisit,
  talk: recordTalk,
  conclude: writeAgreement,
  report: reportAgreements,
  answer: answerAgreements,
  light: lightLamp,
  progress: reportProgress,
  judge: judgeConsultation,
  close: closeConsultation,
} as const

interface Officers {
  db: Queryable
  people: Pick<People, 'byLogin' | 'reviewerFor'>
}

interface Where {
  divisionCode: string
  now: Date
}

/** Rooms and topics of a place, each brought by its people as far as it reaches, and published. */
export async function loadConsultations(
  newsroom: Officers,
  { divisionCode, now }: Where,
): Promise<void> {
  const { db, people } = newsroom
  const officer = { db, actor: people.byLogin(OFFICER_LOGIN), now }
  const rooms = new Map<string, number>()
  for (const name of DEMO_ROOMS) {
    // A load that was broken off has some already.
    const [known] = await db
      .select({ roomId: consultationRooms.id })
      .from(consultationRooms)
      .where(
        and(eq(consultationRooms.divisionCode, divisionCode), eq(consultationRooms.name, name)),
      )
    if (known) {
      rooms.set(name, known.roomId)
      continue
    }
    const place = { divisionCode, town: DEMO_TOWN, village: '', name, kind: 'village' }
    const standards = rooms.size === 0 ? '1、2、3、4、5、6' : '1、2、4'
    const nothing = { keeper: '', openedOn: '', closedOn: '' }
    const { roomId } = await addRoom(officer, { ...place, ...nothing, standards })
    rooms.set(name, roomId)
  }
  const matterIds: number[] = []
  for (const topic of demoTopics(shanghaiDay(now))) {
    const roomId = rooms.get(topic.room)
    if (roomId === undefined) throw new Error(`There is no room ${topic.room}`)
    matterIds.push(await loadTopic(newsroom, topic, { divisionCode, now, roomId }))
  }
  // No person writes these columns: a command for them would be one too many.
  await db
    .update(consultations)
    .set({ isDemo: true })
    .where(inArray(consultations.matterId, matterIds))
  await db
    .update(consultationRooms)
    .set({ isDemo: true })
    .where(inArray(consultationRooms.id, [...rooms.values()]))
}

async function loadTopic(
  { db, people }: Officers,
  { key, words, enteredOn, decidedOn, steps, leftOut }: DemoTopic,
  { divisionCode, now, roomId }: Where & { roomId: number },
): Promise<number> {
  // Each is put down on its own day, so that what has no other day is not of the day of loading.
  const by = (login: string, day: IsoDay) => ({
    db,
    actor: people.byLogin(login),
    now: shanghaiInstant(day, '12:00'),
  })
  const requestKey = (step: number | string) => `demo-consultation-${key}-${step}`
  const { matterId } = await enterConsultation(by(OFFICER_LOGIN, enteredOn), {
    ...words,
    divisionCode,
    roomId: String(roomId),
    town: '',
    requestKey: requestKey('enter'),
  })
  let { lockVersion } = await decideConsultation(by(SECOND_OFFICER_LOGIN, decidedOn), {
    matterId,
    lockVersion: 0,
    requestKey: requestKey('decide'),
    ...(leftOut === null ? { decision: 'select' } : { decision: 'leave-out', reason: leftOut }),
  })
  let day = decidedOn
  for (const [index, [step, input]] of steps.entries()) {
    day = input['doneOn'] ?? day
    const login = loginOf(step, input)
    const seen = { matterId, lockVersion, requestKey: requestKey(index) }
    lockVersion = (await COMMANDS[step](by(login, day), { ...input, ...seen })).lockVersion
  }
  const editor = { db, actor: people.reviewerFor(3, divisionCode), now }
  await publishConsultation(editor, { matterId, lockVersion, requestKey: requestKey('publish') })
  return matterId
}

/** Who does a step: closing takes another officer, looking after it whoever oversees. */
function loginOf(...[step, input]: DemoTopic['steps'][number]): string {
  if (step === 'close') return SECOND_OFFICER_LOGIN
  return input['lamp'] === 'supervise' ? OVERSEER_LOGIN : OFFICER_LOGIN
}
