import { Headline } from '#components/ui/headline'
import type { PublishedRow } from '#domain/review/list-published'
import { shanghaiDay, wordMoment } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { EDITION_STATE_WORDS, WITHDRAW_REASON_WORDS } from '#lib/words'

import { MoveButton } from '../../_components/move-button.tsx'
import { restore, unpin } from '../actions.ts'
import { OpenForm } from './open-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { PinForm } from './pin-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** One published article, and what can be done about it. */
export function PublishedLine({
  row,
  state,
  vacancy,
  actorId,
  now,
}: {
  row: PublishedRow
  state: 'live' | 'withdrawn' | 'removed'
  /** What keeps a correction that this person opens from its readers. */
  vacancy: string | undefined
  actorId: number
  now: Date
}) {
  const { articleId, headline, divisionName, publishedAt, open, withdrawn, mayWithdraw } = row
  const { pinnedUntil } = row
  return (
    <article className="line" aria-labelledby={`line-${articleId}`}>
      <div>
        <h2 id={`line-${articleId}`}>
          <a
            className="headline-link"
            href={state === 'removed' ? `/review/${row.editionId}` : articlePath(articleId)}
          >
            <Headline text={headline} />
          </a>
        </h2>
        <p className="about dots">
          <span>{divisionName}</span>
          <span>{wordMoment(publishedAt, now)} 发布</span>
          <a href={`/review/${row.editionId}`}>来路</a>
          {pinnedUntil && <span className="pinned">置顶到 {wordMoment(pinnedUntil, now)}</span>}
          {withdrawn && (
            <span className="late">
              {wordMoment(withdrawn.at, now)} 撤稿
              {withdrawn.reason && `：${WITHDRAW_REASON_WORDS[withdrawn.reason]}`}
            </span>
          )}
        </p>
        {withdrawn?.note && <p className="said">{withdrawn.note}</p>}
      </div>
      <div className="line-do">
        {open && <OpenEdition row={row} open={open} actorId={actorId} />}
        {state === 'live' && !open && (
          <>
            <OpenForm kind="correction" articleId={articleId} title={headline} vacancy={vacancy} />
            <OpenForm kind="update" articleId={articleId} title={headline} vacancy={vacancy} />
          </>
        )}
        {mayWithdraw && state === 'live' && (
          <>
            <PinMove row={row} now={now} />
            <WithdrawForm articleId={articleId} title={headline} />
          </>
        )}
        {mayWithdraw && state === 'withdrawn' && (
          <>
            <MoveButton
              word="恢复"
              look="slim"
              title={headline}
              place={{ articleId }}
              ask={restore}
              then="/published"
            />
            <RemoveForm articleId={articleId} title={headline} />
          </>
        )}
        {state === 'removed' && <span className="state">已移除，不能恢复</span>}
      </div>
    </article>
  )
}

/** Puts it first until a time, or takes it from there. */
function PinMove({
  row: { articleId, headline, pinnedUntil },
  now,
}: {
  row: PublishedRow
  now: Date
}) {
  const tomorrow = new Date(now.getTime() + 86_400_000)
  return pinnedUntil ? (
    <MoveButton
      word="取消置顶"
      look="slim"
      title={headline}
      place={{ articleId }}
      ask={unpin}
      then="/published"
    />
  ) : (
    <PinForm
      articleId={articleId}
      title={headline}
      suggested={{ day: shanghaiDay(tomorrow), time: '18:00' }}
    />
  )
}

/** The newer edition under way, with the way to it for who may see it. */
function OpenEdition({
  row: { openBy, mayWithdraw },
  open,
  actorId,
}: {
  row: PublishedRow
  open: NonNullable<PublishedRow['open']>
  actorId: number
}) {
  const words = `有一稿在办：${EDITION_STATE_WORDS[open.state]}`
  if (open.authorId === actorId) {
    return (
      <a className="state" href={`/desk/${open.editionId}`}>
        {words}
      </a>
    )
  }
  const named = open.state === 'draft' ? `${words}（${openBy}）` : words
  // Of a draft only a final editor sees more: he may take it away.
  if (open.state === 'draft' && !mayWithdraw) return <span className="state">{named}</span>
  return (
    <a className="state" href={`/review/${open.editionId}`}>
      {named}
    </a>
  )
}
