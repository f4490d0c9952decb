import type { HistoryLine } from '#components/newsroom/history-list'
import type { HistoryRow } from '#domain/review/list-history'
import { levelOf } from '#domain/review/workflow'
import { wordMoment } from '#lib/dates'
import { MOVE_WORDS, REVIEW_LEVEL_WORDS } from '#lib/words'

/** An edition's history in words: who, what, which version, when and why. */
export function historyLines(history: readonly HistoryRow[], now: Date): HistoryLine[] {
  return history
    .filter(({ move }) => move !== 'claim' && move !== 'release')
    .map((row) => ({
      id: row.id,
      when: wordMoment(row.at, now),
      at: row.at.toISOString(),
      who: row.name ?? '系统',
      what: whatHappened(row),
      reason: row.reason,
    }))
}

function whatHappened({ move, fromState, revisionNumber }: HistoryRow): string {
  const version = revisionNumber === null ? '' : `第 ${revisionNumber} 版`
  const level = fromState ? levelOf(fromState) : null
  const word = MOVE_WORDS[move]
  if (move === 'approve') return `${level ? REVIEW_LEVEL_WORDS[level] : ''}${word}${version}`
  if (move === 'return' || move === 'spike')
    return `${level ? REVIEW_LEVEL_WORDS[level] : ''}${word}`
  return `${word}${version}`
}
