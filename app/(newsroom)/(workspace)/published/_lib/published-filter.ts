import { ACTIVITY_TYPES } from '#db/states'
import type { Division } from '#domain/division/division'
import type { PublishedFilter } from '#domain/publication/list-published'
import { parsePeriod } from '#domain/stats/period'

import { oneOf, textOf, type SearchParams } from '../../_lib/search-params.ts'

interface AskedFilter {
  filter: PublishedFilter
  /** What was understood, as the address has it. */
  asked: Partial<Record<'q' | 'place' | 'type' | 'month' | 'corrected', string>>
  /** What was typed for a month and is none. */
  misread: string | undefined
}

/** What the address of the published list asks for. */
export function readPublishedFilter(
  query: Awaited<SearchParams>,
  divisions: readonly Division[],
): AskedFilter {
  const text = textOf(query['q'])?.trim().slice(0, 60)
  const division = divisions.find(({ slug }) => slug === query['place'])
  const type = oneOf(query['type'], ACTIVITY_TYPES)
  const typed = textOf(query['month'])?.trim()
  const month = typed ? readMonth(typed) : null
  const corrected = oneOf(query['corrected'], ['yes'] as const)
  return {
    filter: {
      text,
      divisionCode: division?.code,
      type,
      month: month ? (parsePeriod(month) ?? undefined) : undefined,
      corrected: corrected === 'yes',
    },
    asked: {
      ...(text && { q: text }),
      ...(division && { place: division.slug }),
      ...(type && { type }),
      ...(month && { month }),
      ...(corrected && { corrected }),
    },
    misread: month ? undefined : typed || undefined,
  }
}

/** 2026-03; where the browser has no field of its own for months, people write 2026年3月, 2026.3 or 202603, too. */
function readMonth(typed: string): string | null {
  const [, year, month = ''] = /^([12]\d{3})\D?(\d{1,2})月?$/.exec(typed) ?? []
  const key = `${year}-${month.padStart(2, '0')}`
  return year && parsePeriod(key) ? key : null
}
