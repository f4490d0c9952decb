import { HeadlineLink } from '#components/ui/headline-link'
import { EmptyState } from '#components/ui/empty-state'
import { LineAbout, LineActions, LinesHead, ListLine } from '#components/ui/list-line'
import { Pager } from '#components/ui/pager'
import { Headline } from '#components/ui/headline'
import { Quoted } from '#components/ui/quoted'
import { State } from '#components/ui/state'
import type { Actor } from '#domain/account/actor'
import { listBeforeFinal, listForced } from '#domain/publication/list-forced'
import { formatMoment } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { database } from '#server/database'

import { MoveButton } from '../../_components/move-button.tsx'
import { signForced } from '../actions.ts'

/** What went live by force and waits for another final editor's approval, and what could go live so. */
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
        <ListLine key={row.editionId} aria-labelledby={`forced-${row.editionId}`}>
          <div>
            <h2 id={`forced-${row.editionId}`}>
              <HeadlineLink href={articlePath(row.articleId)}>
                <Headline text={row.headline} />
              </HeadlineLink>
            </h2>
            <LineAbout>
              <span>{row.divisionName}</span>
              <span>
                {row.forcedBy} {formatMoment(row.forcedAt, now)} 强制发布
              </span>
              <a href={`/review/${row.editionId}`}>看这一稿</a>
            </LineAbout>
            <Quoted>{row.reason}</Quoted>
          </div>
          <LineActions>
            {row.canSignOff ? (
              <MoveButton
                label="补签"
                kind="primary"
                size="small"
                title={row.headline}
                target={{ editionId: row.editionId }}
                ask={signForced}
              />
            ) : (
              <State>等另一位终审编辑补签</State>
            )}
          </LineActions>
        </ListLine>
      ))}
      {rows.length === 0 && (
        <EmptyState title="没有等补签的">
          强制发布的稿件会一直标在这里，直到另一位终审编辑看过、补签。
        </EmptyState>
      )}
      <Pager base="/published?list=forced" next={next} started={after !== undefined} />
      {early.length > 0 && (
        <section aria-labelledby="early">
          <LinesHead id="early">
            还在复审的 <small>确有急事，打开稿件可以强制发布，要写理由</small>
          </LinesHead>
          {early.map(({ editionId, headline, divisionName, authorName, since }) => (
            <ListLine key={editionId} aria-labelledby={`early-${editionId}`}>
              <div>
                <h3 id={`early-${editionId}`}>
                  <HeadlineLink href={`/review/${editionId}`}>
                    <Headline text={headline} />
                  </HeadlineLink>
                </h3>
                <LineAbout>
                  <span>{divisionName}</span>
                  <span>{authorName}</span>
                  <span>{formatMoment(since, now)} 到复审</span>
                </LineAbout>
              </div>
            </ListLine>
          ))}
        </section>
      )}
    </>
  )
}
