import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { answers } from '#db/schema/matter/answers'
import { accounts } from '#db/schema/accounts'
import { shanghaiDay } from '#lib/dates'

/** What was signed of these assignments, each time it was answered, the first first. */
export async function listSignedAnswers(db: Queryable, assignmentIds: readonly number[]) {
  const signer = alias(accounts, 'signer')
  const rows = await db
    .select({
      assignmentId: answers.assignmentId,
      text: answers.text,
      letterNumber: answers.letterNumber,
      resultClass: answers.resultClass,
      noTalkReason: answers.noTalkReason,
      promise: answers.promise,
      promiseOn: answers.promiseOn,
      signedBy: signer.displayName,
      signedAt: answers.decidedAt,
    })
    .from(answers)
    .innerJoin(signer, eq(signer.id, answers.decidedBy))
    .where(and(inArray(answers.assignmentId, [...assignmentIds]), eq(answers.isSigned, true)))
    .orderBy(asc(answers.id))
  return rows.map(({ signedAt, ...row }) => ({
    ...row,
    signedOn: signedAt === null ? null : shanghaiDay(signedAt),
  }))
}
