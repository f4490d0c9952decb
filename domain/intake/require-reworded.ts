import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { intakeMatters, intakes } from '#db/schema/matter/intakes'
import { Refusal, type FieldIssues } from '#lib/refusal'
import { findRepeated } from '#lib/repeated-words'

/**
 * Refuses texts of a matter that repeat the words of the intake it was begun from: its sender was promised that
 * readers do not get them.
 */
export async function requireReworded(
  db: Queryable,
  matterId: number,
  texts: Readonly<Record<string, string>>,
  remedy = '请换个说法',
): Promise<void> {
  const [intake] = await db
    .select({ words: intakes.words })
    .from(intakeMatters)
    .innerJoin(intakes, eq(intakes.id, intakeMatters.intakeId))
    .where(eq(intakeMatters.matterId, matterId))
  if (!intake) return
  const issues: FieldIssues = {}
  for (const [field, text] of Object.entries(texts)) {
    const own = findRepeated(text, intake.words)
    if (own.length > 0) issues[field] = [issueOf(own) + remedy]
  }
  const [first] = Object.values(issues)
  if (first) throw new Refusal('invalid-input', first.join(''), issues)
}

const issueOf = (own: readonly string[]): string =>
  `${own.map((words) => `“${words}”`).join('')}是来件的原话，不能公开，`
