import { EmptyState } from '#components/ui/empty-state'
import { Pager } from '#components/ui/pager'
import type { Actor } from '#domain/account/actor'
import { listOpenRequests } from '#domain/corrections/list-correction-requests'
import { database } from '#server/database'

import { formatVacancies } from '../_lib/format-vacancies.ts'
import { RequestLine } from './request-line.tsx'

/** Who asks for a correction and has no answer yet, longest waiting first. */
export async function RequestList({
  actor,
  now,
  after,
}: {
  actor: Actor
  now: Date
  after: string | undefined
}) {
  const { rows, next } = await listOpenRequests(database(), { actor, after })
  const vacancies = await formatVacancies(database(), actor, rows, now)
  return (
    <>
      {rows.map((row) => (
        <RequestLine
          key={row.requestId}
          row={row}
          vacancy={vacancies.get(row.divisionCode)}
          now={now}
        />
      ))}
      {rows.length === 0 && (
        <EmptyState title="没有等答复的更正申请">
          作者和通讯员在“我的稿件”里申请更正，您地区里的会到这里；开更正或者说明为什么不更正。
        </EmptyState>
      )}
      <Pager base="/published?list=requests" next={next} started={after !== undefined} />
    </>
  )
}
