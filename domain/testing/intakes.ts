import { desc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { intakes } from '#db/schema/matter/intakes'
import { insertAccount } from '#db/testing/factories'

import { askQuestion, openQuestion } from '../intake/question.ts'
import { receiveIntake } from '../intake/receive-intake.ts'
import { SEALING_KEY } from './second-factor.ts'
import { COUNTY, NOW } from './stage.ts'

// What the public handed in, brought to where a test begins.

export const FROM = { address: '192.0.2.7', key: SEALING_KEY }

/** An officer of the county, one of its prefecture, and one of another prefecture. */
export async function setIntakeStage(db: Queryable) {
  return {
    officer: await insertAccount(db, 'officer', COUNTY),
    second: await insertAccount(db, 'officer', '620800'),
    elsewhere: await insertAccount(db, 'officer', '620500'),
  }
}

/** A form as its page renders it, with the right answer. */
function answered(now = NOW) {
  const { sealed } = askQuestion(SEALING_KEY, now)
  const opened = openQuestion(sealed, SEALING_KEY, now)
  return { question: sealed, answer: String(opened?.answer) }
}

export const goodIntake = (given: object = {}) => ({
  kind: 'topic',
  divisionCode: COUNTY,
  place: '水洛镇',
  words: '北关三号楼的化粪池满了，想请大家议一议谁来清。',
  contact: '',
  ...answered(),
  ...given,
})

let network = 0

/** Each from a network of its own, so that none is too many. */
export async function received(db: Queryable, given: object = {}, now = NOW) {
  network += 1
  const address = `10.${process.pid % 250}.${Math.floor(network / 250)}.${network % 250}`
  const asked = { ...goodIntake(), ...answered(now), ...given }
  const { number } = await receiveIntake({ db, now }, asked, { ...FROM, address })
  const [row] = await db
    .select({ intakeId: intakes.id })
    .from(intakes)
    .orderBy(desc(intakes.id))
    .limit(1)
  return { number, intakeId: row?.intakeId ?? 0 }
}
