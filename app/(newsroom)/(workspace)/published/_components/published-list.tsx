import { EmptyState } from '#components/ui/empty-state'
import { Pager } from '#components/ui/pager'
import type { Actor } from '#domain/account/actor'
import { listPublished } from '#domain/publication/list-published'
import { database } from '#server/database'

import { formatVacancies } from '../_lib/format-vacancies.ts'
import { PublishedLine } from './published-line.tsx'

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
  text,
  after,
}: {
  actor: Actor
  now: Date
  state: keyof typeof EMPTY
  text: string | undefined
  after: string | undefined
}) {
  const { rows, next } = await listPublished(database(), { actor, state, text: text, after })
  const vacancies = await formatVacancies(database(), actor, rows, now)
  const asked = new URLSearchParams({
    ...(state !== 'live' && { list: state }),
    ...(text && { q: text }),
  })
  return (
    <>
      {rows.map((row) => (
        <PublishedLine
          key={row.articleId}
          row={row}
          state={state}
          vacancy={vacancies.get(row.divisionCode)}
          actorId={actor.accountId}
          now={now}
        />
      ))}
      {rows.length === 0 && (
        <EmptyState title={text ? `标题里没有“${text}”` : EMPTY[state]}>
          您的地区里发布了的报道在这里，复审、终审编辑可以更正、更新，终审编辑可以撤稿。
        </EmptyState>
      )}
      <Pager
        base={asked.size > 0 ? `/published?${asked}` : '/published'}
        next={next}
        started={after !== undefined}
      />
    </>
  )
}
