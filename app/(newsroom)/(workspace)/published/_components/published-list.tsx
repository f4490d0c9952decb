import { Fragment } from 'react'

import { EmptyState } from '#components/ui/empty-state'
import { LinesHead } from '#components/ui/list-line'
import { Pager } from '#components/ui/pager'
import { scopesOf, type Actor } from '#domain/account/actor'
import { covers } from '#domain/division/covers'
import { listDivisions } from '#domain/division/list-divisions'
import { listPublished, type PublishedRow } from '#domain/publication/list-published'
import { formatMonth, shanghaiDay } from '#lib/dates'
import { database } from '#server/database'

import { listAddress } from '../../_lib/list-address.ts'
import type { SearchParams } from '../../_lib/search-params.ts'
import { formatVacancies } from '../_lib/format-vacancies.ts'
import { readPublishedFilter } from '../_lib/published-filter.ts'
import { PublishedLine } from './published-line.tsx'
import { PublishedSearch } from './published-search.tsx'

const EMPTY = {
  live: '没有发布的报道',
  withdrawn: '没有撤下的报道',
  removed: '没有移除的报道',
} as const

/** What readers see or saw, in one of its states. */
export async function PublishedList({
  actor,
  now,
  state,
  query,
  after,
}: {
  actor: Actor
  now: Date
  state: keyof typeof EMPTY
  query: Awaited<SearchParams>
  after: string | undefined
}) {
  const divisions = await listDivisions(database())
  const { filter, asked, misread } = readPublishedFilter(query, divisions)
  const searched = Object.keys(asked).length > 0
  const list = state === 'live' ? undefined : state
  const { rows, next } = await listPublished(database(), { ...filter, actor, state, after })
  const vacancies = await formatVacancies(database(), actor, rows, now)
  return (
    <>
      <PublishedSearch
        list={list}
        asked={asked}
        misread={misread}
        divisions={divisions.filter(({ code }) =>
          scopesOf(actor, ['editor2', 'editor3']).some((scope) => covers(scope, code)),
        )}
      />
      {rows.map((row, index) => (
        <Fragment key={row.articleId}>
          {monthOf(row) !== monthOf(rows[index - 1]) && (
            <LinesHead>{formatMonth(monthOf(row))}</LinesHead>
          )}
          <PublishedLine
            row={row}
            state={state}
            vacancy={vacancies.get(row.divisionCode)}
            actorId={actor.accountId}
            now={now}
          />
        </Fragment>
      ))}
      {rows.length === 0 && (
        <EmptyState title={searched ? '没有找到这样的报道' : EMPTY[state]}>
          {searched
            ? '少写几个字，或放宽地区、类型、月份再找。'
            : '您的地区里发布了的报道在这里，复审、终审编辑可以更正、更新，终审编辑可以撤稿。'}
        </EmptyState>
      )}
      <Pager
        base={listAddress('/published', { list, ...asked })}
        next={next}
        started={after !== undefined}
      />
    </>
  )
}

const monthOf = (row?: Pick<PublishedRow, 'publishedAt'>): string =>
  row === undefined ? '' : shanghaiDay(row.publishedAt).slice(0, 7)
