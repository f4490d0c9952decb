import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import { Quoted } from '#components/ui/quoted'
import { State, stateStyles } from '#components/ui/state'
import { isDraft } from '#domain/edition/edition-state'
import type { PublishedRow } from '#domain/publication/list-published'
import { addDays, shanghaiDay, formatMoment } from '#lib/dates'
import { formatCount } from '#lib/format-figures'
import { articlePath } from '#lib/addresses/site-paths'
import { ACTIVITY_TYPE_LABELS, EDITION_STATE_LABELS, WITHDRAW_REASON_LABELS } from '#lib/labels'

import { InventedMark } from '../../_components/invented-mark.tsx'
import { MoveButton } from '../../_components/move-button.tsx'
import { unpin } from '../actions.ts'
import { PublishedMenu } from './published-menu.tsx'
import { RemoveForm } from './remove-form.tsx'
import { RestoreForm } from './restore-form.tsx'

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
  const { articleId, headline, divisionName, publishedAt, open, withdrawn, canWithdraw } = row
  const { pinnedUntil } = row
  return (
    <ListLine menu={state === 'live'} aria-labelledby={`line-${articleId}`}>
      <div>
        <h3 id={`line-${articleId}`}>
          <HeadlineLink
            href={state === 'removed' ? `/review/${row.editionId}` : articlePath(articleId)}
          >
            <Headline text={headline} />
          </HeadlineLink>
        </h3>
        <LineAbout>
          <span>{ACTIVITY_TYPE_LABELS[row.type]}</span>
          <span>{divisionName}</span>
          <span>{formatMoment(publishedAt, now)} 发布</span>
          {row.reads > 0 && (
            <span className="tabular-nums">
              读过 {formatCount(row.reads)} 次<InventedMark />
            </span>
          )}
          {row.correctedAt && <span>{formatMoment(row.correctedAt, now)} 更正过</span>}
          {state !== 'live' && (
            <>
              <a href={`/review/${row.editionId}`}>来路</a>
              <a href={`/review/${row.editionId}/sheet`}>三审三校单</a>
            </>
          )}
          {pinnedUntil && (
            <span className="font-semibold text-azure">
              置顶到 {formatMoment(pinnedUntil, now)}
            </span>
          )}
          {withdrawn && (
            <span className="font-semibold text-cinnabar">
              {formatMoment(withdrawn.at, now)} 撤稿
              {withdrawn.reason && `：${WITHDRAW_REASON_LABELS[withdrawn.reason]}`}
            </span>
          )}
        </LineAbout>
        {withdrawn?.note && <Quoted>{withdrawn.note}</Quoted>}
      </div>
      <LineActions>
        {open && <OpenEdition row={row} open={open} actorId={actorId} />}
        {state === 'live' && (
          <>
            {canWithdraw && pinnedUntil && (
              <MoveButton
                label="取消置顶"
                size="small"
                title={headline}
                target={{ articleId }}
                ask={unpin}
                then="/published"
              />
            )}
            <PublishedMenu
              articleId={articleId}
              editionId={row.editionId}
              title={headline}
              vacancy={vacancy}
              open={open}
              pinsUntil={canWithdraw && !pinnedUntil ? tomorrowEvening(now) : null}
              withdraws={canWithdraw}
            />
          </>
        )}
        {canWithdraw && state === 'withdrawn' && (
          <>
            <RestoreForm articleId={articleId} title={headline} />
            <RemoveForm articleId={articleId} title={headline} />
          </>
        )}
        {state === 'removed' && <State>已移除，不能恢复</State>}
      </LineActions>
    </ListLine>
  )
}

const tomorrowEvening = (now: Date) => ({ day: addDays(shanghaiDay(now), 1), time: '18:00' })

/** The newer edition under way, with the way to it for who may see it. */
function OpenEdition({
  row: { openBy, canWithdraw },
  open,
  actorId,
}: {
  row: PublishedRow
  open: NonNullable<PublishedRow['open']>
  actorId: number
}) {
  const label = `有一稿在办：${EDITION_STATE_LABELS[open.state]}`
  if (open.authorId === actorId) {
    return (
      <a className={stateStyles()} href={`/desk/${open.editionId}`}>
        {label}
      </a>
    )
  }
  const named = isDraft(open.state) ? `${label}（${openBy}）` : label
  // Only a final editor sees more of a draft, because they may delete it.
  if (isDraft(open.state) && !canWithdraw) return <State>{named}</State>
  return (
    <a className={stateStyles()} href={`/review/${open.editionId}`}>
      {named}
    </a>
  )
}
