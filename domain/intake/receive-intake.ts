import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Queryable, Transaction } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { intakes } from '#db/schema/matter/intakes'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { isOwnDivision } from '../division/own-divisions.ts'
import { announceIntake } from './announce-intake.ts'
import { countAnswer, countIntake, refuseSameWords } from './intake-limit.ts'
import { isAnswer, openQuestion } from './question.ts'
import { makeReceiptNumber, questionIdOf, receiptIdOf } from './receipt-number.ts'
import { intakeSchema } from './schemas.ts'
import { keepContact } from './sealed-contact.ts'

type Asked = z.output<typeof intakeSchema>

interface From {
  /** The network address that it came from: counted under a hash, kept nowhere. */
  address: string
  /** Of the secrets file. */
  key: string
}

const wrongAnswer = (issue: string) =>
  new Refusal('invalid-input', '请改正标出的地方，写的字还在', { answer: [issue] })
const USED = '这道题已经用过了，请答这一道新的'

/**
 * Takes in what somebody without an account handed in, and returns the number of its receipt. A form that is sent twice
 * is taken in once: both answers have the same number. Nothing of its sender is returned for the log.
 */
export async function receiveIntake(
  { db, now }: { db: Queryable; now: Date },
  input: unknown,
  from: From,
): Promise<{ accountId: null; number: string }> {
  const asked = parseInput(intakeSchema, input, '请改正标出的地方，写的字还在')
  const question = openQuestion(asked.question, from.key, now)
  if (!question) throw wrongAnswer('这道题过时了，请答这一道新的')
  const questionId = questionIdOf(question.nonce, from.key)
  const number = makeReceiptNumber(question.nonce, from.key)
  const isRight = isAnswer(asked.answer, question)
  if (!(await countAnswer(db, { ...from, questionId, isRight }))) throw wrongAnswer(USED)
  if (!isRight) throw wrongAnswer('答得不对，请答这一道新的')
  if (await isTakenIn(db, { questionId, asked })) return { accountId: null, number }
  await countIntake(db, from)
  return db.transaction(async (tx) => {
    await requireOwnDivision(tx, asked.divisionCode)
    const { kind, divisionCode, place, words } = asked
    const receiptId = receiptIdOf(number, from.key)
    const [row] = await tx
      .insert(intakes)
      .values({ kind, divisionCode, place, words, questionId, receiptId, createdAt: now })
      .onConflictDoNothing()
      .returning({ intakeId: intakes.id })
    if (row) await refuseSameWords(tx, from, asked)
    if (row && asked.contact !== '') await keepContact(tx, { ...row, ...asked, key: from.key })
    if (row) await announceIntake(tx, { divisionCode, now })
    // Somebody pressed twice, and the first press has just been taken in.
    if (!row) await isTakenIn(tx, { questionId, asked })
    return { accountId: null, number }
  })
}

/** Whether this very form was taken in before; refused where its question was used for something else. */
async function isTakenIn(
  db: Queryable,
  { questionId, asked }: { questionId: string; asked: Asked },
): Promise<boolean> {
  const [known] = await db
    .select({ words: intakes.words, kind: intakes.kind, divisionCode: intakes.divisionCode })
    .from(intakes)
    .where(eq(intakes.questionId, questionId))
  if (!known) return false
  const isSame =
    known.words === asked.words &&
    known.kind === asked.kind &&
    known.divisionCode === asked.divisionCode
  if (!isSame) throw wrongAnswer(USED)
  return true
}

async function requireOwnDivision(tx: Transaction, code: string): Promise<void> {
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(and(eq(divisions.code, code), isOwnDivision(divisions.code)))
  if (!division) throw new Refusal('invalid-input', '请选地方', { divisionCode: ['请选地方'] })
}
