import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import type { Duplicate } from '#domain/duplicates/list-duplicates'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { MoveButton } from '../../../_components/move-button.tsx'
import { apart } from '../../actions.ts'

/** Other editions that perhaps report the same event, with the way to see both side by side. */
export function Duplicates({
  rows,
  editionId,
  canMark,
  now,
}: {
  rows: readonly Duplicate[]
  editionId: number
  /** Whether this editor decides on the edition, and so may say that another is no duplicate of it. */
  canMark: boolean
  now: Date
}) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates" className="font-semibold text-cinnabar">
        可能重复 <small>{rows.length}</small>
      </h2>
      <ul className="mb-6 grid gap-3">
        {rows.map(({ editionId: otherId, articleId, state, nearness, known }) => (
          <li key={otherId}>
            {known ? (
              <>
                <HeadlineLink
                  href={
                    known.readable
                      ? `/review/${editionId}/beside/${otherId}`
                      : `/articles/${articleId}`
                  }
                >
                  <Headline text={known.headline} />
                </HeadlineLink>
                <p className="text-xs text-ink-2 dots">
                  <span>{EDITION_STATE_LABELS[state]}</span>
                  <span>{known.authorName}</span>
                  <span>{formatMoment(known.since, now)}</span>
                  <span>文字相近 {Math.round(nearness * 100)}%</span>
                </p>
                {canMark && (
                  <MoveButton
                    label="不是同一件事"
                    title={known.headline}
                    target={{ editionId, otherId }}
                    ask={apart}
                    size="small"
                  />
                )}
              </>
            ) : (
              '另有一篇报道同一活动的稿件在审。'
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
