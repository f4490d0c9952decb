import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { PageHead } from '#components/newsroom/page-head'
import { Headline } from '#components/ui/headline'
import { holdsAnywhere } from '#domain/account/actor'
import { listVacancies, overseesVacancies, type VacancyRow } from '#domain/review/list-vacancies'
import { isStopped, wordRemedy, wordVacancy } from '#domain/review/vacancy-words'
import { wordMoment } from '#lib/dates'
import { EDITION_KIND_WORDS, EDITION_STATE_WORDS } from '#lib/words'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../_lib/search-params.ts'

export const metadata: Metadata = { title: '没人能审' }
export const instant = false

/** The editions that nobody can act on, now or further on, for those who can change that. */
export default async function VacanciesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (!overseesVacancies(actor)) notFound()
  const mayFill = holdsAnywhere(actor, 'admin')
  const after = textOf((await searchParams)['after'])
  const now = new Date()
  const { rows, next } = await listVacancies(database(), { actor, now, after })
  return (
    <>
      <PageHead title="没人能审">
        <span className="state grow">
          <span className="roomy-only">写稿、提交的人不能审自己的稿件，一个人不能审两级。</span>
        </span>
        {mayFill && (
          <a className="button go" href="/admin/accounts">
            去安排人
          </a>
        )}
      </PageHead>
      <div className="page-body">
        {rows.map((row) => (
          <Vacancy key={row.editionId} row={row} mayFill={mayFill} now={now} />
        ))}
        {rows.length === 0 && (
          <EmptyState title="每篇稿件都有人能审">
            稿件走到哪一级没有人能审，会列在这里，写明缺哪一级的人。
          </EmptyState>
        )}
        <NextPage base="/vacancies" next={next} started={after !== undefined} />
      </div>
    </>
  )
}

function Vacancy({
  row,
  mayFill,
  now,
}: {
  row: VacancyRow
  /** Whether it is this person who gives roles. */
  mayFill: boolean
  now: Date
}) {
  const { editionId, kind, state, divisionCode, divisionName, authorName, headline } = row
  const { levels, since } = row
  const stopped = isStopped(levels, state)
  return (
    <article className="line" aria-labelledby={`vacancy-${editionId}`}>
      <div>
        <h2 id={`vacancy-${editionId}`}>
          {headline === null ? (
            `${divisionName} ${authorName}的${EDITION_KIND_WORDS[kind]}（稿件 ${editionId}）`
          ) : (
            <a className="headline-link" href={`/review/${editionId}`}>
              <Headline text={headline || '（没有主题）'} />
            </a>
          )}
        </h2>
        <p className="about dots">
          {headline !== null && (
            <>
              <span>{divisionName}</span>
              <span>{authorName}</span>
              {kind !== 'new' && <span>{EDITION_KIND_WORDS[kind]}</span>}
            </>
          )}
          <span>
            {EDITION_STATE_WORDS[state]}，{wordMoment(since, now)} 起
          </span>
        </p>
        <p>
          <b className={stopped ? 'late' : undefined}>
            {stopped ? '停住了' : '往后会停住'}：{wordVacancy(levels, state)}。
          </b>
          {!mayFill && '请管理员'}
          {wordRemedy(levels, divisionCode)}
        </p>
      </div>
    </article>
  )
}
