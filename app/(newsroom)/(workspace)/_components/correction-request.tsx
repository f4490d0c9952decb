import { QUOTED, Quoted } from '#components/ui/quoted'
import type { CorrectionRequest } from '#domain/corrections/list-correction-requests'
import { wasPublished } from '#domain/edition/edition-state'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'

type Request = Pick<
  CorrectionRequest,
  | 'text'
  | 'state'
  | 'requestedBy'
  | 'requestedAt'
  | 'answeredBy'
  | 'answeredAt'
  | 'reason'
  | 'edition'
>

/** A correction request and its result. */
export function CorrectionRequestText({ request, now }: { request: Request; now: Date }) {
  const { text, state, requestedBy, requestedAt, answeredBy, answeredAt, reason, edition } = request
  const answered = answeredAt && `${answeredBy ?? ''} ${formatMoment(answeredAt, now)}`
  return (
    <div className="request">
      <p>
        <b>申请更正</b>{' '}
        <small className="text-ink-2">
          {requestedBy} · {formatMoment(requestedAt, now)}
        </small>
      </p>
      <Quoted>{text}</Quoted>
      <p className="mt-1">
        {state === 'open' && '等编辑答复。'}
        {state === 'declined' && (
          <>
            <b>不更正</b>（{answered}）：<span className={QUOTED}>{reason}</span>
          </>
        )}
        {state === 'accepted' && (
          <>
            <b>{edition && wasPublished(edition.state) ? '已更正' : '已开更正'}</b>（{answered}）
            {edition &&
              !wasPublished(edition.state) &&
              `，现在：${EDITION_STATE_LABELS[edition.state]}`}
          </>
        )}
      </p>
    </div>
  )
}
