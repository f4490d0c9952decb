import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { listSeriesNumbers } from '#domain/activity/list-series-numbers'
import type { Content } from '#domain/article/content'
import { listEarlierCopy } from '#domain/article/list-earlier-copy'
import { listLeaders } from '#domain/article/list-leaders'
import { listWatchedWords } from '#domain/article/list-watched-words'
import { checkAgainstRecords } from '#domain/copydesk/checks/check-against-records'
import { hasYearlyFigures } from '#domain/copydesk/checks/earlier-figures'
import type { Hint } from '#domain/copydesk/checks/hint'
import { buildDivisionIndex, type DivisionIndex } from '#domain/division/find-division'
import { listDivisions } from '#domain/division/list-divisions'
import { listBypassKinds } from '#domain/review/list-bypass-kinds'
import { listWordBypasses } from '#domain/review/list-word-bypasses'
import { shanghaiDay } from '#lib/dates'

/** The year the copy tells of. */
function yearOf({ event: { start }, printDate }: Content, today: string): string {
  return (start && !start.startsWith('--') ? start : (printDate ?? today)).slice(0, 4)
}

let known: { rows: string; index: DivisionIndex } | null = null

/** What the copy says against what the site knows. */
export async function recordHints(
  db: Queryable,
  asked: { actor: Actor; now: Date; content: Content; editionId: number | null },
): Promise<Hint[]> {
  const { actor, now, content, editionId } = asked
  const today = shanghaiDay(now)
  const [divisions, ledger, words, bypasses, mayBypass, leaders, earlier] = await Promise.all([
    divisionIndex(db),
    listSeriesNumbers(db, { divisionCode: content.divisionCode, exceptEditionId: editionId }),
    listWatchedWords(db),
    editionId === null ? [] : listWordBypasses(db, { actor, editionId, standing: true }),
    editionId === null ? [] : listBypassKinds(db, { actor, editionId, now }),
    listLeaders(db, { divisionCode: content.divisionCode }),
    hasYearlyFigures(content)
      ? listEarlierCopy(db, {
          divisionCode: content.divisionCode,
          year: yearOf(content, today),
          exceptEditionId: editionId,
        })
      : [],
  ])
  const records = { divisions, ledger, words, bypasses, mayBypass, leaders, earlier, today }
  return checkAgainstRecords(content, records)
}

/** Built anew only when a division has changed: it holds the country's names, and forms ask often. */
async function divisionIndex(db: Queryable): Promise<DivisionIndex> {
  const divisions = await listDivisions(db)
  const rows = JSON.stringify(divisions)
  if (known?.rows !== rows) {
    known = { rows, index: buildDivisionIndex(divisions.map((row) => ({ ...row, tile: null }))) }
  }
  return known.index
}
