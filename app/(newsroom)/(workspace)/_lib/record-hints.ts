import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { listSeriesNumbers } from '#domain/activity/list-series-numbers'
import type { Content } from '#domain/article/content'
import { listEarlierArticles } from '#domain/article/list-earlier-articles'
import { listLeaders } from '#domain/leader/list-leaders'
import { listWatchedTerms } from '#domain/watched-term/list-watched-terms'
import { hasYearlyFigures } from '#domain/copydesk/checks/earlier-figures'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { listDivisions } from '#domain/division/list-divisions'
import { listBypassKinds } from '#domain/review/bypasses/list-bypass-kinds'
import { listBypasses } from '#domain/review/bypasses/list-bypasses'
import type { Outcome } from '#domain/worker/pool'
import { runInWorker } from '#domain/worker/run-in-worker'
import { shanghaiDay } from '#lib/dates'

/** The year the text reports. */
function yearOf({ event: { start }, printDate }: Content, today: string): string {
  return (start && !start.startsWith('--') ? start : (printDate ?? today)).slice(0, 4)
}

/** What the text says against what the site knows. */
export async function recordHints(
  db: Queryable,
  asked: { actor: Actor; now: Date; content: Content; editionId: number | null },
): Promise<Hint[]> {
  const { actor, now, content, editionId } = asked
  const today = shanghaiDay(now)
  const [divisions, ledger, watchedTerms, bypasses, bypassable, leaders, earlier] =
    await Promise.all([
      listDivisions(db),
      listSeriesNumbers(db, { divisionCode: content.divisionCode, exceptEditionId: editionId }),
      listWatchedTerms(db),
      editionId === null ? [] : listBypasses(db, { actor, editionId, standing: true }),
      editionId === null ? [] : listBypassKinds(db, { actor, editionId, now }),
      listLeaders(db, { divisionCode: content.divisionCode }),
      hasYearlyFigures(content)
        ? listEarlierArticles(db, {
            divisionCode: content.divisionCode,
            year: yearOf(content, today),
            exceptEditionId: editionId,
          })
        : [],
    ])
  const records = { divisions, ledger, watchedTerms, bypasses, bypassable, leaders, earlier, today }
  return hintsFrom(await runInWorker('checkAgainstRecords', [content, records], boundsOf(actor)))
}

/** Hints that the text alone leads to. */
export async function textHints({
  actor,
  now,
  content,
}: {
  actor: Actor
  now: Date
  content: Content
}): Promise<Hint[]> {
  return hintsFrom(await runInWorker('checkText', [content, shanghaiDay(now)], boundsOf(actor)))
}

/** What the text says of day, place and names; null when it was not read in time. */
export async function findFacts(
  db: Queryable,
  { actor, now, content }: { actor: Actor; now: Date; content: Content },
): Promise<FoundFacts | null> {
  const divisions = await listDivisions(db)
  const read = await runInWorker(
    'readFacts',
    [content, divisions, shanghaiDay(now)],
    boundsOf(actor),
  )
  return read.done ? read.value : null
}

const MAX_TASKS = 12
const boundsOf = ({ accountId }: Actor) => ({
  person: { key: `checks ${accountId}`, most: MAX_TASKS },
})

const hintsFrom = (outcome: Outcome<Hint[]>): Hint[] =>
  outcome.done ? outcome.value : [UNFINISHED]

const UNFINISHED: Hint = {
  severity: 'note',
  what: '检查',
  sentence: '这一次自动检查没有做完，请自己核对地名、职务、数字和标点，或者过一会儿再打开。',
  where: null,
}
