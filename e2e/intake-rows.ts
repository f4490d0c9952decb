// What the public handed in, as rows of a test's own: nobody holds the number of its receipt.

import { randomUUID } from 'node:crypto'

import { intakes } from '#db/schema/matter/intakes'

import { database } from './database.ts'

/** One that waits for the officers of a division, with these words in its text and its place. */
export async function insertIntake(
  divisionCode: string,
  words = '想请大家议一议村口的路。',
): Promise<string> {
  const [row] = await database()
    .insert(intakes)
    .values({
      kind: 'topic',
      divisionCode,
      place: words.slice(0, 40),
      words: words.slice(0, 1_000),
      questionId: randomUUID(),
      receiptId: randomUUID(),
    })
    .returning({ id: intakes.id })
  return String(row?.id)
}
