import { HistoryList } from '#components/newsroom/history-list'
import { Stations } from '#components/newsroom/stations'
import { Headline } from '#components/ui/headline'
import type { ReviewLevel } from '#db/states'
import type { DueHours } from '#domain/review/due'
import type { ChangedPlace } from '#domain/review/changed-places'
import type { CorrectionRequest } from '#domain/review/list-correction-requests'
import type { HistoryRow } from '#domain/review/history-row'
import type { OwnEdition } from '#domain/review/list-own-editions'
import { wasPublished } from '#domain/review/workflow'
import { wordMoment } from '#lib/dates'
import { ACTIVITY_TYPE_WORDS, EDITION_STATE_WORDS } from '#lib/words'

import { RequestWords } from '../../_components/request-words.tsx'
import { historyLines } from '../../_lib/history-lines.ts'
import { stopOf } from '../../_lib/stop-of.ts'
import { wordLength, wordTitle } from '../_lib/piece-words.ts'
import { stationsOf } from '../_lib/stations.ts'
import { ChangesBeside } from './changes-beside.tsx'
import { PieceAction } from './piece-action.tsx'
import { ReplacedNote } from './replaced-note.tsx'

/** One piece of my copy: where it stands, why it came back, and the one thing to do about it. */
export function Piece({
  piece,
  places,
  vacant,
  request,
  levels,
  hours,
  now,
}: {
  piece: OwnEdition
  /** What editors changed in it, or what was corrected in it, place by place. */
  places: readonly ChangedPlace[]
  /** The coming levels at which nobody can act. */
  vacant: readonly ReviewLevel[] | undefined
  /** What this person last asked to have corrected in it. */
  request: CorrectionRequest | undefined
  levels: ReviewLevel
  /** How long it may wait at each of them. */
  hours: DueHours
  now: Date
}) {
  const stations = stationsOf({ ...piece, vacant }, levels, now, hours)
  const current = stations.find(({ state }) => state === 'now' || state === 'stop')
  const stop = stopOf(piece)
  const title = wordTitle(piece)
  const signed = piece.coAuthors.filter(({ answer }) => answer === 'accepted')
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
          <span>{wordLength(piece)}</span>
          {piece.unsavedSince && (
            <span className="early">未保存，{wordMoment(piece.unsavedSince, now)} 自动存下</span>
          )}
          {piece.round > 1 && <span>第 {piece.round} 次提交</span>}
          {piece.articleState === 'live' && piece.readings > 0 && (
            <span>读者读了 {piece.readings} 次</span>
          )}
          {piece.sharedBy !== null && <span>{piece.sharedBy}的稿，我合署</span>}
          {piece.sharedBy === null && signed.length > 0 && (
            <span>{signed.map(({ name }) => name).join('、')}合署</span>
          )}
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
        <PieceAction piece={piece} title={title} asked={request?.state === 'open'} />
      </div>
      {stop && (
        <div className={places.length > 0 ? 'answer twofold' : 'answer'}>
          <section>
            <h3>
              {stopWord(piece, stop)}{' '}
              <small>
                {stop.name} · {wordMoment(stop.at, now)}
              </small>
            </h3>
            <p className="said">{stop.reason}</p>
            {piece.mergedInto && (
              <p>
                <a href={`/desk/${piece.mergedInto.keptId}`}>看合并后的稿件</a>（
                {EDITION_STATE_WORDS[piece.mergedInto.state]}），您算它的合署人。
              </p>
            )}
          </section>
          {places.length > 0 && (
            <section>
              <h3>
                编辑已改 {places.length} 处 <small>打开稿件时，这些已经改好</small>
              </h3>
              <ChangesBeside places={places} />
            </section>
          )}
        </div>
      )}
      {piece.replaced && (
        <div className="answer calm">
          <ReplacedNote
            replaced={piece.replaced}
            places={places}
            live={piece.articleState === 'live' ? piece.articleId : null}
            now={now}
          />
        </div>
      )}
      {request && (
        <div className="answer calm">
          <RequestWords request={request} now={now} />
        </div>
      )}
      {!stop && !piece.replaced && places.length > 0 && (
        <details className="answer folded-answer">
          <summary>
            {wasPublished(piece.state) ? '发布的和我交的' : '编辑改动'} <b>{places.length}</b>{' '}
            处不同
          </summary>
          <ChangesBeside
            places={places}
            theirs={wasPublished(piece.state) ? '发布的' : '编辑改后'}
          />
        </details>
      )}
    </article>
  )
}

function stopWord({ mergedInto }: OwnEdition, { move }: HistoryRow): string {
  if (move === 'return') return '退回原因'
  return mergedInto ? '已并入另一篇' : '不采用的原因'
}
