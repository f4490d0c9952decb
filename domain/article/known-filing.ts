import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'
import { Refusal, type FieldIssues } from '#lib/refusal'

import { isOwnDivision } from '../division/own-divisions.ts'
import type { Content } from './content.ts'

/** What a text is filed under and the site does not have, by field; empty when it has all of it. */
export async function findUnknownFiling(
  db: Queryable,
  { divisionCode, topicId }: Pick<Content, 'divisionCode' | 'topicId'>,
): Promise<FieldIssues> {
  const issues: FieldIssues = {}
  const [division] = await db
    .select({ code: divisions.code })
    .from(divisions)
    .where(and(eq(divisions.code, divisionCode), isOwnDivision(divisions.code)))
  if (!division) issues['divisionCode'] = ['没有这个县区，请重新选择']
  if (topicId === null) return issues
  const [topic] = await db.select({ id: topics.id }).from(topics).where(eq(topics.id, topicId))
  if (!topic) issues['topicId'] = ['没有这个专题专栏了，请重新选择']
  return issues
}

/** Refuses a text that is filed under what the site does not have. */
export async function requireKnownFiling(db: Queryable, content: Content): Promise<void> {
  const issues = await findUnknownFiling(db, content)
  const [first] = Object.values(issues).flat()
  if (first !== undefined) throw new Refusal('invalid-input', first, issues)
}
