import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { HeadlineLink } from '#components/ui/headline-link'
import { EmptyState } from '#components/ui/empty-state'
import { LineAbout, ListLine } from '#components/ui/list-line'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { ButtonLink } from '#components/ui/button'
import { Headline } from '#components/ui/headline'
import { State } from '#components/ui/state'
import { holdsAnywhere } from '#domain/account/actor'
import { overseesEditions } from '#domain/edition/oversees'
import { listVacancies, type VacancyRow } from '#domain/vacancies/list-vacancies'
import { isStopped, formatRemedy, formatVacancy } from '#domain/vacancies/format-vacancy'
import { formatMoment } from '#lib/dates'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../_lib/search-params.ts'

export const metadata: Metadata = { title: '没人能审' }
export const instant = false

/** The editions that nobody can act on, now or further on, for those who can change that. */
export default orMissing(async function VacanciesPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!overseesEditions(actor)) notFound()
  const canFill = holdsAnywhere(actor, 'admin')
  const after = textOf((await searchParams)['after'])
  const now = new Date()
  const { rows, next } = await listVacancies(database(), { actor, now, after })
  return (
    <>
      <PageHead title="没人能审">
        <State grow>
          <span className="max-xl:hidden!">写稿、提交的人不能审自己的稿件，一个人不能审两级。</span>
        </State>
        {canFill && (
          <ButtonLink kind="primary" href="/admin/accounts">
            去安排人
          </ButtonLink>
        )}
      </PageHead>
      <PageBody>
        {rows.map((row) => (
          <Vacancy key={row.editionId} row={row} canFill={canFill} now={now} />
        ))}
        {rows.length === 0 && (
          <EmptyState title="每篇稿件都有人能审">
            稿件走到哪一级没有人能审，会列在这里，写明缺哪一级的人。
          </EmptyState>
        )}
        <Pager base="/vacancies" next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})

function Vacancy({
  row,
  canFill,
  now,
}: {
  row: VacancyRow
  /** Whether this person may grant roles. */
  canFill: boolean
  now: Date
}) {
  const { editionId, kind, state, divisionCode, divisionName, authorName, headline } = row
  const { levels, since } = row
  const stopped = isStopped(levels, state)
  return (
    <ListLine aria-labelledby={`vacancy-${editionId}`}>
      <div>
        <h2 id={`vacancy-${editionId}`}>
          {headline === null ? (
            `${divisionName} ${authorName}的${EDITION_KIND_LABELS[kind]}（稿件 ${editionId}）`
          ) : (
            <HeadlineLink href={`/review/${editionId}`}>
              <Headline text={headline || '（没有主题）'} />
            </HeadlineLink>
          )}
        </h2>
        <LineAbout>
          {headline !== null && (
            <>
              <span>{divisionName}</span>
              <span>{authorName}</span>
              {kind !== 'new' && <span>{EDITION_KIND_LABELS[kind]}</span>}
            </>
          )}
          <span>
            {EDITION_STATE_LABELS[state]}，{formatMoment(since, now)} 起
          </span>
        </LineAbout>
        <p>
          <b className={stopped ? 'font-semibold text-cinnabar' : undefined}>
            {stopped ? '停住了' : '往后会停住'}：{formatVacancy(levels, state)}。
          </b>
          {!canFill && '请管理员'}
          {formatRemedy(levels, divisionCode)}
        </p>
      </div>
    </ListLine>
  )
}
