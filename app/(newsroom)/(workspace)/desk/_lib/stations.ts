import { REVIEW_LEVELS, type EditionState, type ReviewLevel } from '#db/states'
import { lateBy, type DueHours } from '#domain/review/due'
import type { HistoryRow } from '#domain/review/history-row'
import type { OwnEdition } from '#domain/review/list-own-editions'
import type { Replaced, Replacement } from '#domain/review/list-replaced'
import { wordVacancy } from '#domain/review/vacancy-words'
import { levelOf } from '#domain/review/workflow'
import { wordDuration, wordMoment } from '#lib/dates'
import { REVIEW_LEVEL_WORDS } from '#lib/words'

import { stopOf } from '../../_lib/stop-of.ts'

// A piece's way to its readers as a line of stations: submitted, each review, published. Only the
// round under way counts; what happened in earlier rounds stands in the history.
export interface Station {
  state: 'done' | 'now' | 'stop' | 'todo'
  word: string
  /** Who holds or held it, and since or at what time. */
  lines: string[]
  /** How long it has waited past its time. */
  late: string | null
}

export type Travelling = Pick<
  OwnEdition,
  'state' | 'history' | 'since' | 'claimantName' | 'publishedAt' | 'articleState' | 'replaced'
> & {
  /** The coming levels at which nobody can act. */
  vacant?: readonly ReviewLevel[] | undefined
}

export function stationsOf(
  piece: Travelling,
  levels: ReviewLevel,
  now: Date,
  hours?: DueHours,
): Station[] {
  const { state, history } = piece
  const archived = history.find(({ move }) => move === 'archive')
  if (archived) return archiveStations(piece, archived, now)
  const started = history.findLastIndex(({ move }) => move === 'submit')
  const latest = history.slice(Math.max(started, 0))
  const recall = latest.find(({ move }) => move === 'recall')
  const round = recall || state === 'draft' ? [] : latest
  return [
    submitStation(round, recall, now),
    ...REVIEW_LEVELS.filter((level) => level <= levels).map((level) =>
      reviewStation(level, piece, round, { now, hours }),
    ),
    publishStation(piece, now),
  ]
}

/** What came in from a paper had no review here: its one station, and what became of it since. */
function archiveStations(piece: Travelling, archived: HistoryRow, now: Date): Station[] {
  const taken = station('done', '存档收入', signed(archived, now))
  const unchanged = piece.articleState === 'live' && !piece.replaced
  return unchanged ? [taken] : [taken, publishStation(piece, now)]
}

function submitStation(
  round: readonly HistoryRow[],
  recall: HistoryRow | undefined,
  now: Date,
): Station {
  if (recall) return station('todo', '已撤回', [wordMoment(recall.at, now)])
  const submit = round.find(({ move }) => move === 'submit')
  return submit
    ? station('done', '已提交', [wordMoment(submit.at, now)])
    : station('todo', '未提交')
}

function reviewStation(
  level: ReviewLevel,
  piece: Travelling,
  round: readonly HistoryRow[],
  { now, hours }: { now: Date; hours: DueHours | undefined },
): Station {
  const word = REVIEW_LEVEL_WORDS[level]
  const here = ({ fromState }: HistoryRow) => fromState !== null && levelOf(fromState) === level
  const approval = round.find((row) => row.move === 'approve' && here(row))
  if (approval) return station('done', word, signed(approval, now))
  const stop = stopOf(piece)
  if (stop && here(stop)) {
    return station(
      'stop',
      `${word}${stop.move === 'return' ? '退回' : '不采用'}`,
      signed(stop, now),
    )
  }
  if (piece.publishedAt) return station('todo', word, ['强制发布，没有审'])
  const vacant = piece.vacant?.includes(level) ? wordVacancy(piece.vacant) : null
  if (levelOf(piece.state) !== level) return station('todo', word, vacant ? [vacant] : [])
  const late = lateBy(level, piece.since, now, hours)
  const claim = round.findLast((row) => row.move === 'claim' && here(row))
  const lines =
    piece.claimantName === null
      ? [vacant ?? '无人认领', `已等 ${wordDuration(now.getTime() - piece.since.getTime())}`]
      : [`${piece.claimantName}在看`, claim ? `${wordMoment(claim.at, now)} 认领` : '']
  return {
    ...station('now', word, lines),
    late: late > 0 ? `超时 ${wordDuration(late)}` : null,
  }
}

function publishStation(piece: Travelling, now: Date): Station {
  const { state, publishedAt, since } = piece
  const waiting: readonly EditionState[] = ['approved', 'scheduled']
  const stop = stopOf(piece)
  if (stop?.fromState === 'approved') return station('stop', '发布前退回', signed(stop, now))
  if (publishedAt) return shownStation(piece, publishedAt, now)
  if (waiting.includes(state)) return station('now', '待发布', [wordMoment(since, now)])
  return station('todo', '发布')
}

/** What has become of it before readers: one word, never two. */
function shownStation(piece: Travelling, publishedAt: Date, now: Date): Station {
  const { articleState, history, replaced } = piece
  if (articleState === 'withdrawn' || articleState === 'removed') {
    const move = articleState === 'withdrawn' ? 'withdraw' : 'remove'
    const gone = history.findLast((row) => row.move === move)
    return station('stop', wordShown(piece), gone ? signed(gone, now) : [])
  }
  const last = replaced && replacementOf(replaced)
  if (last) {
    const { publisher, at } = last
    return station('done', wordShown(piece), [`${publisher ?? '系统'}发布`, wordMoment(at, now)])
  }
  return station('done', wordShown(piece), [wordMoment(publishedAt, now)])
}

/** How a published piece stands before readers. */
export function wordShown({
  articleState,
  replaced,
}: Pick<OwnEdition, 'articleState' | 'replaced'>): string {
  if (articleState === 'withdrawn') return '已撤稿'
  if (articleState === 'removed') return '已移除'
  const last = replaced && replacementOf(replaced)
  if (!last) return '已发布'
  return last.kind === 'correction' ? '已更正' : '已更新'
}

/** The correction that was made last, else the last update: an update does not undo a correction. */
const replacementOf = ({ by }: Replaced): Replacement | undefined =>
  by.findLast(({ kind }) => kind === 'correction') ?? by.at(-1)

const signed = ({ name, at }: Pick<HistoryRow, 'name' | 'at'>, now: Date) => [
  name ?? '系统',
  wordMoment(at, now),
]

const station = (state: Station['state'], word: string, lines: string[] = []): Station => ({
  state,
  word,
  lines: lines.filter((line) => line !== ''),
  late: null,
})
