import { EmptyState } from '#components/newsroom/empty-state'
import { NextPage } from '#components/newsroom/next-page'
import { Headline } from '#components/ui/headline'
import type { Actor } from '#domain/account/actor'
import { listBeforeFinal, listForced } from '#domain/review/list-forced'
import { wordMoment } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { database } from '#server/database'

import { MoveButton } from '../../_components/move-button.tsx'
import { signForced } from '../actions.ts'

/** What went live by force and waits for another final editor's yes, and what could go live so. */
export async function ForcedList({
  actor,
  now,
  after,
}: {
  actor: Actor
  now: Date
  after: string | undefined
}) {
  const db = database()
  const [{ rows, next }, early] = await Promise.all([
    listForced(db, { actor, after }),
    listBeforeFinal(db, { actor }),
  ])
  return (
    <>
      {rows.map((row) => (
        <article key={row.editionId} className="line" aria-labelledby={`forced-${row.editionId}`}>
          <div>
            <h2 id={`forced-${row.editionId}`}>
              <a className="headline-link" href={articlePath(row.articleId)}>
                <Headline text={row.headline} />
              </a>
            </h2>
            <p className="about dots">
              <span>{row.divisionName}</span>
              <span>
                {row.forcedBy} {wordMoment(row.forcedAt, now)} 强制发布
              </span>
              <a href={`/review/${row.editionId}`}>看这一稿</a>
            </p>
            <p className="said">{row.reason}</p>
          </div>
          <div className="line-do">
            {row.maySignOff ? (
              <MoveButton
                word="补签"
                look="go slim"
                title={row.headline}
                place={{ editionId: row.editionId }}
                ask={signForced}
              />
            ) : (
              <span className="state">等另一位终审编辑补签</span>
            )}
          </div>
        </article>
      ))}
      {rows.length === 0 && (
        <EmptyState title="没有等补签的">
          强制发布的稿件会一直标在这里，直到另一位终审编辑看过、补签。
        </EmptyState>
      )}
      <NextPage base="/published?list=forced" next={next} started={after !== undefined} />
      {early.length > 0 && (
        <section aria-labelledby="early">
          <h2 className="day-head" id="early">
            还在复审的 <small>确有急事，打开稿件可以强制发布，要写理由</small>
          </h2>
          {early.map(({ editionId, headline, divisionName, authorName, since }) => (
            <article key={editionId} className="line" aria-labelledby={`early-${editionId}`}>
              <div>
                <h3 id={`early-${editionId}`}>
                  <a className="headline-link" href={`/review/${editionId}`}>
                    <Headline text={headline} />
                  </a>
                </h3>
                <p className="about dots">
                  <span>{divisionName}</span>
                  <span>{authorName}</span>
                  <span>{wordMoment(since, now)} 到复审</span>
                </p>
              </div>
            </article>
          ))}
        </section>
      )}
    </>
  )
}
