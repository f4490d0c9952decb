import { Headline } from '#components/ui/headline'
import type { PublishedRow } from '#domain/review/list-published'
import { wordMoment } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { EDITION_STATE_WORDS, WITHDRAW_REASON_WORDS } from '#lib/words'

import { MoveButton } from '../../_components/move-button.tsx'
import { restore } from '../actions.ts'
import { OpenForm } from './open-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** One published article, and what can be done about it. */
export function PublishedLine({ row, now }: { row: PublishedRow; now: Date }) {
  const { articleId, headline, divisionName, publishedAt, open, withdrawn, mayWithdraw } = row
  return (
    <article className="line" aria-labelledby={`line-${articleId}`}>
      <div>
        <h2 id={`line-${articleId}`}>
          <a className="headline-link" href={articlePath(articleId)}>
            <Headline text={headline} />
          </a>
        </h2>
        <p className="about dots">
          <span>{divisionName}</span>
          <span>{wordMoment(publishedAt, now)} 发布</span>
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
        {open && <span className="state">有一稿在办：{EDITION_STATE_WORDS[open.state]}</span>}
        {!withdrawn && !open && (
          <>
            <OpenForm kind="correction" articleId={articleId} title={headline} />
            <OpenForm kind="update" articleId={articleId} title={headline} />
          </>
        )}
        {mayWithdraw &&
          (withdrawn ? (
            <MoveButton
              word="恢复"
              look="slim"
              title={headline}
              place={{ articleId }}
              ask={restore}
              then="/published"
            />
          ) : (
            <WithdrawForm articleId={articleId} title={headline} />
          ))}
      </div>
    </article>
  )
}
