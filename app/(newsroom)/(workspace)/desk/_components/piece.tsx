import { HistoryList } from '#components/newsroom/history-list'
import { Stations } from '#components/newsroom/stations'
import { Headline } from '#components/ui/headline'
import type { ReviewLevel } from '#db/states'
import type { OwnEdition } from '#domain/review/list-own-editions'
import { wordMoment } from '#lib/dates'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

import { historyLines } from '../../_lib/history-lines.ts'
import { stationsOf, stopOf } from '../_lib/stations.ts'
import { PieceAction } from './piece-action.tsx'

/** One piece of my copy: where it stands, why it came back, and the one thing to do about it. */
export function Piece({
  piece,
  levels,
  now,
}: {
  piece: OwnEdition
  levels: ReviewLevel
  now: Date
}) {
  const stations = stationsOf(piece, levels, now)
  const current = stations.find(({ state }) => state === 'now' || state === 'stop')
  const stop = stopOf(piece)
  const title = piece.headline || '（还没有主题）'
  return (
    <article className="piece" aria-labelledby={`piece-${piece.editionId}`}>
      <div>
        <h2 id={`piece-${piece.editionId}`}>
          <a className="headline-link" href={`/desk/${piece.editionId}`}>
            <Headline text={title} />
          </a>
        </h2>
        <p className="about dots">
          <span>{piece.divisionName}</span>
          <span>{ACTIVITY_TYPE_WORDS[piece.activityType]}</span>
          <span>{piece.characters} 字</span>
          {piece.round > 1 && <span>第 {piece.round} 次提交</span>}
        </p>
        <details className="piece-history">
          <summary>往来记录</summary>
          <HistoryList lines={historyLines(piece.history, now)} />
        </details>
      </div>
      <Stations stations={stations} />
      {current && (
        <p className="piece-now">
          <b className={current.state === 'stop' ? 'late' : undefined}>{current.word}</b>
          {['', ...current.lines].join(' · ')}
          {current.late && <span className="late"> {current.late}</span>}
        </p>
      )}
      <div className="piece-do">
        <PieceAction piece={piece} title={title} />
      </div>
      {stop && (
        <section className="reason" aria-labelledby={`stop-${piece.editionId}`}>
          <h3 id={`stop-${piece.editionId}`}>
            {stop.move === 'return' ? '退回原因' : '不采用的原因'}{' '}
            <small>
              {stop.name} · {wordMoment(stop.at, now)}
            </small>
          </h3>
          <p>{stop.reason}</p>
        </section>
      )}
    </article>
  )
}
