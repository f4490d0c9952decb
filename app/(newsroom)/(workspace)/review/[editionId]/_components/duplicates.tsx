import { Headline } from '#components/ui/headline'
import type { Duplicate } from '#domain/review/list-duplicates'
import { wordMoment } from '#lib/dates'
import { EDITION_STATE_WORDS } from '#lib/words'

import { MoveButton } from '../../../_components/move-button.tsx'
import { apart } from '../../actions.ts'

/** Other pieces that perhaps report the same event, with the way to see both side by side. */
export function Duplicates({
  rows,
  editionId,
  mayTell,
  now,
}: {
  rows: readonly Duplicate[]
  editionId: number
  /** Whether this editor decides on the piece, and so may say that another is no duplicate of it. */
  mayTell: boolean
  now: Date
}) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates" className="late">
        可能重复 <small>{rows.length}</small>
      </h2>
      <ul className="duplicates">
        {rows.map(({ editionId: otherId, articleId, state, nearness, known }) => (
          <li key={otherId}>
            {known ? (
              <>
                <a
                  className="headline-link"
                  href={
                    known.readable
                      ? `/review/${editionId}/beside/${otherId}`
                      : `/articles/${articleId}`
                  }
                >
                  <Headline text={known.headline} />
                </a>
                <p className="small mute dots">
                  <span>{EDITION_STATE_WORDS[state]}</span>
                  <span>{known.authorName}</span>
                  <span>{wordMoment(known.since, now)}</span>
                  <span>文字相近 {Math.round(nearness * 100)}%</span>
                </p>
                {mayTell && (
                  <MoveButton
                    word="不是同一件事"
                    title={known.headline}
                    place={{ editionId, otherId }}
                    ask={apart}
                    look="slim"
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
