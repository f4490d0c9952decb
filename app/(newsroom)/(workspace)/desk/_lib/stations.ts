import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'
import {
  awaitsPublication,
  isApproved,
  isDraft,
  isScheduled,
  levelOf,
} from '#domain/edition/edition-state'
import { lateBy, type DueHours } from '#domain/review/queue/due'
import type { HistoryRow } from '#domain/review/history/history-row'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'
import type { Replaced, Replacement } from '#domain/review/history/list-replaced'
import { formatVacancy } from '#domain/vacancies/format-vacancy'
import { formatDuration, formatMoment } from '#lib/dates'
import { REVIEW_LEVEL_LABELS } from '#lib/labels'

import { stopOf } from '../../_lib/stop-of.ts'

// An edition's way to its readers as a line of stations: submitted, each review, published. Only the
// round under way counts; what happened in earlier rounds is in the history.
export interface Station {
  state: 'done' | 'now' | 'stop' | 'todo'
  label: string
  /** Who holds or held it, and since or at what time. */
  lines: string[]
  /** How long it has waited past its time. */
  late: string | null
}

export type Travelling = Pick<
  OwnEdition,
  | 'state'
  | 'history'
  | 'since'
  | 'claimantName'
  | 'scheduledAt'
  | 'publishedAt'
  | 'articleState'
  | 'replaced'
> & {
  /** The coming levels at which nobody can act. */
  vacant?: readonly ReviewLevel[] | undefined
}

export function stationsOf(
  edition: Travelling,
  levels: ReviewLevel,
  now: Date,
  hours?: DueHours,
): Station[] {
  const { state, history } = edition
  const archived = history.find(({ move }) => move === 'archive')
  if (archived) return archiveStations(edition, archived, now)
  const started = history.findLastIndex(({ move }) => move === 'submit')
  const latest = history.slice(Math.max(started, 0))
  const recall = latest.find(({ move }) => move === 'recall')
  const round = recall || isDraft(state) ? [] : latest
  return [
    submitStation(round, recall, now),
    ...REVIEW_LEVELS.filter((level) => level <= levels).map((level) =>
      reviewStation(level, edition, round, { now, hours }),
    ),
    publishStation(edition, now),
  ]
}

/** What came in from a paper had no review here: its one station, and what happened to it since. */
function archiveStations(edition: Travelling, archived: HistoryRow, now: Date): Station[] {
  const taken = station('done', '存档收入', signed(archived, now))
  const unchanged = edition.articleState === 'live' && !edition.replaced
  return unchanged ? [taken] : [taken, publishStation(edition, now)]
}

function submitStation(
  round: readonly HistoryRow[],
  recall: HistoryRow | undefined,
  now: Date,
): Station {
  if (recall) return station('todo', '已撤回', [formatMoment(recall.at, now)])
  const submit = round.find(({ move }) => move === 'submit')
  return submit
    ? station('done', '已提交', [formatMoment(submit.at, now)])
    : station('todo', '未提交')
}

function reviewStation(
  level: ReviewLevel,
  edition: Travelling,
  round: readonly HistoryRow[],
  { now, hours }: { now: Date; hours: DueHours | undefined },
): Station {
  const label = REVIEW_LEVEL_LABELS[level]
  const here = ({ fromState }: HistoryRow) => fromState !== null && levelOf(fromState) === level
  const approval = round.find((row) => row.move === 'approve' && here(row))
  if (approval) return station('done', label, signed(approval, now))
  const stop = stopOf(edition)
  if (stop && here(stop)) {
    return station(
      'stop',
      `${label}${stop.move === 'return' ? '退回' : '不采用'}`,
      signed(stop, now),
    )
  }
  if (edition.publishedAt) return station('todo', label, ['强制发布，没有审'])
  const vacant = edition.vacant?.includes(level) ? formatVacancy(edition.vacant) : null
  if (levelOf(edition.state) !== level) return station('todo', label, vacant ? [vacant] : [])
  const late = lateBy(level, edition.since, now, hours)
  const claim = round.findLast((row) => row.move === 'claim' && here(row))
  const lines =
    edition.claimantName === null
      ? [vacant ?? '无人认领', `已等 ${formatDuration(now.getTime() - edition.since.getTime())}`]
      : [`${edition.claimantName}在看`, claim ? `${formatMoment(claim.at, now)} 认领` : '']
  return {
    ...station('now', label, lines),
    late: late > 0 ? `超时 ${formatDuration(late)}` : null,
  }
}

function publishStation(edition: Travelling, now: Date): Station {
  const { state, scheduledAt, publishedAt, since } = edition
  const stop = stopOf(edition)
  if (stop?.fromState && isApproved(stop.fromState))
    return station('stop', '发布前退回', signed(stop, now))
  if (publishedAt) return shownStation(edition, publishedAt, now)
  if (isScheduled(state) && scheduledAt)
    return station('now', '已排期', [`${formatMoment(scheduledAt, now)} 发布`])
  if (awaitsPublication(state)) return station('now', '待发布', [formatMoment(since, now)])
  return station('todo', '发布')
}

/** What happened to it before readers: one word, never two. */
function shownStation(edition: Travelling, publishedAt: Date, now: Date): Station {
  const { articleState, history, replaced } = edition
  if (articleState === 'withdrawn' || articleState === 'removed') {
    const move = articleState === 'withdrawn' ? 'withdraw' : 'remove'
    const gone = history.findLast((row) => row.move === move)
    return station('stop', formatShown(edition), gone ? signed(gone, now) : [])
  }
  const last = replaced && replacementOf(replaced)
  if (last) {
    const { publisher, at } = last
    return station('done', formatShown(edition), [
      `${publisher ?? '系统'}发布`,
      formatMoment(at, now),
    ])
  }
  return station('done', formatShown(edition), [formatMoment(publishedAt, now)])
}

/** What readers see of a published edition. */
export function formatShown({
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
  formatMoment(at, now),
]

const station = (state: Station['state'], label: string, lines: string[] = []): Station => ({
  state,
  label,
  lines: lines.filter((line) => line !== ''),
  late: null,
})
