import type { HistoryLine } from '#components/newsroom/history-list'
import type { HistoryRow, Origin } from '#domain/review/history-row'
import { levelOf } from '#domain/review/workflow'
import { wordDay, wordMoment } from '#lib/dates'
import {
  ARTICLE_MOVE_WORDS,
  EDITION_KIND_WORDS,
  MOVE_WORDS,
  REVIEW_LEVEL_WORDS,
  WITHDRAW_REASON_WORDS,
} from '#lib/words'

/**
 * An edition's history in words: who, what, which version, when and why. On the review page lines that
 * tell of another piece lead to it, where the person may read that one.
 */
export function historyLines(
  history: readonly HistoryRow[],
  now: Date,
  reviewed?: { editionId: number; readable: ReadonlySet<number> },
): HistoryLine[] {
  const signedOff = history.some(({ move }) => move === 'sign-off')
  return history
    .filter(({ move }) => move !== 'claim' && move !== 'release')
    .map((row, index, rows) => ({
      id: `${row.move}-${row.id}`,
      when: wordMoment(row.at, now),
      at: row.at.toISOString(),
      who: row.name ?? '系统',
      what: `${isAgain(row, rows.slice(0, index)) ? '重新' : ''}${whatHappened(row, signedOff)}`,
      reason: row.reason ?? row.origin?.publicNote ?? null,
      other: reviewed?.readable.has(row.otherId ?? 0) ? otherPiece(row, reviewed.editionId) : null,
    }))
}

const isAgain = ({ move, editionId }: HistoryRow, before: readonly HistoryRow[]) =>
  move === 'submit' && before.some((row) => row.move === 'submit' && row.editionId === editionId)

/** Two pieces told apart can be looked at again side by side; there they can be made one after all. */
function otherPiece({ move, otherId }: HistoryRow, reviewed: number): HistoryLine['other'] {
  if (otherId === undefined) return null
  if (move === 'tell-apart')
    return { href: `/review/${reviewed}/beside/${otherId}`, word: '并排看' }
  if (move === 'take-in' || move === 'merged-into' || move === 'open')
    return { href: `/review/${otherId}`, word: '打开' }
  return null
}

function whatHappened(row: HistoryRow, signedOff: boolean): string {
  const { move, fromState, revisionNumber, origin, withdrawReason, otherId, otherName, word } = row
  const version = revisionNumber === null ? '' : `第 ${revisionNumber} 版`
  const level = fromState ? levelOf(fromState) : null
  switch (move) {
    case 'create':
      return origin ? howBegun(origin) : MOVE_WORDS.create
    case 'open':
      return `开了${EDITION_KIND_WORDS[origin?.kind ?? 'update']}稿（稿件 ${otherId}）`
    case 'approve':
      return `${level ? REVIEW_LEVEL_WORDS[level] : ''}${MOVE_WORDS.approve}${version}`
    case 'return':
    case 'spike':
      return `${level ? REVIEW_LEVEL_WORDS[level] : ''}${MOVE_WORDS[move]}`
    case 'force':
      return `${MOVE_WORDS.force}${version}${signedOff ? '' : '，还没有别的终审编辑补签'}`
    case 'sign-off':
      return '补签了强制发布'
    case 'withdraw':
      return `${ARTICLE_MOVE_WORDS.withdraw}：${withdrawReason ? WITHDRAW_REASON_WORDS[withdrawReason] : ''}`
    case 'restore':
    case 'remove':
      return `${ARTICLE_MOVE_WORDS[move]}文章`
    case 'ask-correction':
      return '请求更正'
    case 'decline-correction':
      return '没有同意更正'
    case 'invite':
      return `邀请${otherName}合署`
    case 'join':
      return '同意合署'
    case 'decline-invitation':
      return '没有同意合署'
    case 'end-sharing':
      return `结束了${otherName}的合署`
    case 'let-word-through':
      return `放行了“${word ?? ''}”`
    case 'take-in':
      return `把报同一件事的稿件 ${otherId} 并了进来`
    case 'tell-apart':
      return `判定和稿件 ${otherId} 不是同一件事`
    case 'merged-into':
      return `并入了稿件 ${otherId}`
    default:
      return `${MOVE_WORDS[move]}${version}`
  }
}

function howBegun({ kind, page }: Origin): string {
  if (kind !== 'new') return `开${EDITION_KIND_WORDS[kind]}稿`
  if (!page) return MOVE_WORDS.create
  const day = page.printDate ? `${wordDay(page.printDate)}见报` : ''
  const source = [day, page.label].filter(Boolean).join('，')
  return `从整版导入收下${source ? `（${source}）` : ''}`
}
