import type { CorrectionRequest } from '#domain/review/list-correction-requests'
import { wasPublished } from '#domain/review/workflow'
import { wordMoment } from '#lib/dates'
import { EDITION_STATE_WORDS } from '#lib/words'

type Request = Pick<
  CorrectionRequest,
  'words' | 'state' | 'askedBy' | 'askedAt' | 'answeredBy' | 'answeredAt' | 'reason' | 'edition'
>

/** What was asked to have corrected, and what came of it. */
export function RequestWords({ request, now }: { request: Request; now: Date }) {
  const { words, state, askedBy, askedAt, answeredBy, answeredAt, reason, edition } = request
  const answered = answeredAt && `${answeredBy ?? ''} ${wordMoment(answeredAt, now)}`
  return (
    <div className="request">
      <p>
        <b>申请更正</b>{' '}
        <small className="mute">
          {askedBy} · {wordMoment(askedAt, now)}
        </small>
      </p>
      <p className="said">{words}</p>
      <p className="request-answer">
        {state === 'open' && '等编辑答复。'}
        {state === 'declined' && (
          <>
            <b>不更正</b>（{answered}）：<span className="said">{reason}</span>
          </>
        )}
        {state === 'accepted' && (
          <>
            <b>{edition && wasPublished(edition.state) ? '已更正' : '已开更正'}</b>（{answered}）
            {edition &&
              !wasPublished(edition.state) &&
              `，现在：${EDITION_STATE_WORDS[edition.state]}`}
          </>
        )}
      </p>
    </div>
  )
}
