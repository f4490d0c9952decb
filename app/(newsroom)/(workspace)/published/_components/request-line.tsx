import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import { Quoted } from '#components/ui/quoted'
import type { OpenCorrectionRequest } from '#domain/corrections/list-correction-requests'
import { formatMoment } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'

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
  const { requestId, articleId, headline, divisionName, text, requestedBy, requestedAt, open } = row
  const live = row.articleState === 'live'
  return (
    <ListLine aria-labelledby={`request-${requestId}`}>
      <div>
        <h2 id={`request-${requestId}`}>
          <HeadlineLink href={articlePath(articleId)}>
            <Headline text={headline} />
          </HeadlineLink>
        </h2>
        <LineAbout>
          <span>{divisionName}</span>
          <span>
            {requestedBy} {formatMoment(requestedAt, now)} 申请更正
          </span>
          {!live && <span className="font-semibold text-cinnabar">现在没有在网上</span>}
          {open && (
            <span>
              有一稿{EDITION_KIND_LABELS[open.kind]}在办：{EDITION_STATE_LABELS[open.state]}
            </span>
          )}
        </LineAbout>
        <Quoted>{text}</Quoted>
      </div>
      <LineActions>
        {live && (open === null || open.kind === 'correction') && (
          <AcceptForm
            requestId={requestId}
            title={headline}
            text={text}
            vacancy={vacancy}
            underWay={open !== null}
          />
        )}
        <ReasonMove
          buttonLabel="不更正"
          label="不更正的理由，给申请人看"
          title={headline}
          target={{ requestId }}
          ask={declineRequest}
        />
      </LineActions>
    </ListLine>
  )
}
