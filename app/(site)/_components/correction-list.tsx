import { OlderLink } from '#components/layout/older-link'
import { Headline } from '#components/ui/headline'
import type { Correction } from '#domain/site/list-corrections'
import { shanghaiDay, wordDay } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { WITHDRAW_REASON_WORDS } from '#lib/words'

import { correctionPart } from '../_lib/correction-place.ts'

interface CorrectionListProps {
  corrections: readonly Correction[]
  hasMore: boolean
}

/** What was put right or taken down, each with the words readers were told. */
export function CorrectionList({ corrections, hasMore }: CorrectionListProps) {
  const last = corrections.at(-1)
  return (
    <>
      <ul className="topic-list corrections">
        {corrections.map(({ articleId, at, note, placeName, headline, reason }) => {
          const day = shanghaiDay(at)
          return (
            <li key={`${articleId} ${at.getTime()}`}>
              <p className="label">
                <b>{headline === null ? '撤稿' : '更正'}</b>{' '}
                <time dateTime={day}>{wordDay(day)}</time> · {placeName}
                {reason && ` · ${WITHDRAW_REASON_WORDS[reason]}`}
              </p>
              <h2>
                <a href={articlePath(articleId)}>
                  {headline === null ? `${placeName}一篇报道已撤下` : <Headline text={headline} />}
                </a>
              </h2>
              <p>{note}</p>
            </li>
          )
        })}
      </ul>
      <OlderLink
        href={hasMore && last ? `/corrections/${correctionPart(last)}` : null}
        words="更早的更正与撤稿"
      />
    </>
  )
}
