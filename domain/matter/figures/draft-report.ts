import type { Queryable } from '#db/client'
import { shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import { canWriteFor } from '../../account/can-write-for.ts'
import { listHolders } from '../../account/list-actors.ts'
import { bodyFromParagraphs } from '../../article/body.ts'
import { emptyContent, type Content } from '../../article/content.ts'
import { createDraft } from '../../article/create-draft.ts'
import type { Context } from '../../context.ts'
import { getStatistics } from './get-statistics.ts'
import { countMerges } from '../count-merges.ts'
import { loadSession, type LoadedSession } from '../lock-session.ts'
import { canKeep } from '../policy.ts'
import { writeReport } from './report-text.ts'
import { reportSchema } from '../schemas.ts'

/**
 * Begins a draft of 提案审查情况 of a session, for an officer who writes for the division. It is reviewed like any other
 * story; its numbers are those of the moment.
 */
export async function draftReport(ctx: Context, input: unknown): Promise<{ editionId: number }> {
  const { sessionId, requestKey } = parseInput(reportSchema, input)
  const { actor, db, now } = ctx
  const session = await loadSession(db, { actor, sessionId })
  requireAllowed(canKeep(actor, session.divisionCode))
  requireAllowed(canWriteFor(actor, session.divisionCode))
  const content = await reportContent(db, { session, now, name: actor.displayName })
  const { editionId } = await createDraft(ctx, { content, requestKey })
  return { editionId }
}

async function reportContent(
  db: Queryable,
  { session, now, name }: { session: LoadedSession; now: Date; name: string },
): Promise<Content> {
  const { sessionId, divisionCode } = session
  const [statistics, merges] = await Promise.all([
    getStatistics(db, { sessionId, now }),
    countMerges(db, sessionId),
  ])
  const { headline, paragraphs } = writeReport({
    session,
    statistics,
    merges,
    today: shanghaiDay(now),
  })
  const content = emptyContent(divisionCode)
  return {
    ...content,
    headline,
    credits: [{ role: 'correspondent', name }],
    body: bodyFromParagraphs(paragraphs),
    event: { ...content.event, type: 'proposal' },
  }
}

/** Those who may begin the report of a division, by name. */
export async function listReporters(
  db: Queryable,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<string[]> {
  const officers = await listHolders(db, { role: 'officer', divisionCode, now })
  return officers
    .filter((officer) => canWriteFor(officer, divisionCode).allowed)
    .map(({ displayName }) => displayName)
}
