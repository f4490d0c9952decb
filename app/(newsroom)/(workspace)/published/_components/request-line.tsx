import { Headline } from '#components/ui/headline'
import type { OpenCorrectionRequest } from '#domain/review/list-correction-requests'
import { wordMoment } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { EDITION_KIND_WORDS, EDITION_STATE_WORDS } from '#lib/words'

import { ReasonMove } from '../../_components/reason-move.tsx'
import { declineRequest } from '../actions.ts'
import { AcceptForm } from './accept-form.tsx'

/** One request for a correction, and the two answers to it. */
export function RequestLine({
  row,
  vacancy,
  now,
}: {
  row: OpenCorrectionRequest
  /** What keeps a correction that this person opens from its readers. */
  vacancy: string | undefined
  now: Date
}) {
  const { requestId, articleId, headline, divisionName, words, askedBy, askedAt, open } = row
  const live = row.articleState === 'live'
  return (
    <article className="line" aria-labelledby={`request-${requestId}`}>
      <div>
        <h2 id={`request-${requestId}`}>
          <a className="headline-link" href={articlePath(articleId)}>
            <Headline text={headline} />
          </a>
        </h2>
        <p className="about dots">
          <span>{divisionName}</span>
          <span>
            {askedBy} {wordMoment(askedAt, now)} 申请更正
          </span>
          {!live && <span className="late">现在没有在网上</span>}
          {open && (
            <span>
              有一稿{EDITION_KIND_WORDS[open.kind]}在办：{EDITION_STATE_WORDS[open.state]}
            </span>
          )}
        </p>
        <p className="said">{words}</p>
      </div>
      <div className="line-do">
        {live && (open === null || open.kind === 'correction') && (
          <AcceptForm
            requestId={requestId}
            title={headline}
            words={words}
            vacancy={vacancy}
            underWay={open !== null}
          />
        )}
        <ReasonMove
          word="不更正"
          label="不更正的理由，给申请人看"
          title={headline}
          place={{ requestId }}
          ask={declineRequest}
        />
      </div>
    </article>
  )
}
