import type { HistoryLine } from '#components/newsroom/history-list'
import { levelOf } from '#domain/edition/edition-state'
import type { HistoryRow, Origin } from '#domain/review/history/history-row'
import { formatDay, formatMoment } from '#lib/dates'
import {
  ARTICLE_MOVE_LABELS,
  EDITION_KIND_LABELS,
  MOVE_LABELS,
  REVIEW_LEVEL_LABELS,
  WITHDRAW_REASON_LABELS,
} from '#lib/labels'

/**
 * An edition's history in words: who, what, which version, when and why. On the review page lines that
 * name another edition lead to it, where the person may read that one.
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
      when: formatMoment(row.at, now),
      at: row.at.toISOString(),
      who: row.name ?? '系统',
      what: `${isAgain(row, rows.slice(0, index)) ? '重新' : ''}${whatHappened(row, signedOff)}`,
      reason: row.reason ?? row.origin?.publicNote ?? null,
      other: reviewed?.readable.has(row.otherId ?? 0)
        ? otherEdition(row, reviewed.editionId)
        : null,
    }))
}

const isAgain = ({ move, editionId }: HistoryRow, before: readonly HistoryRow[]) =>
  move === 'submit' && before.some((row) => row.move === 'submit' && row.editionId === editionId)

/** Two editions marked distinct can be looked at again side by side; there they can be made one after all. */
function otherEdition({ move, otherId }: HistoryRow, reviewed: number): HistoryLine['other'] {
  if (otherId === undefined) return null
  if (move === 'mark-distinct')
    return { href: `/review/${reviewed}/beside/${otherId}`, label: '并排看' }
  if (move === 'take-in' || move === 'merged-into' || move === 'open')
    return { href: `/review/${otherId}`, label: '打开' }
  return null
}

function whatHappened(row: HistoryRow, signedOff: boolean): string {
  const { move, fromState, revisionNumber, origin, withdrawReason, otherId, otherName, term } = row
  const version = revisionNumber === null ? '' : `第 ${revisionNumber} 版`
  const level = fromState ? levelOf(fromState) : null
  switch (move) {
    case 'create':
      return origin ? howBegun(origin) : MOVE_LABELS.create
    case 'open':
      return `开了${EDITION_KIND_LABELS[origin?.kind ?? 'update']}稿（稿件 ${otherId}）`
    case 'approve':
      return `${level ? REVIEW_LEVEL_LABELS[level] : ''}${MOVE_LABELS.approve}${version}`
    case 'return':
    case 'spike':
      return `${level ? REVIEW_LEVEL_LABELS[level] : ''}${MOVE_LABELS[move]}`
    case 'force':
      return `${MOVE_LABELS.force}${version}${signedOff ? '' : '，还没有别的终审编辑补签'}`
    case 'sign-off':
      return '补签了强制发布'
    case 'withdraw':
      return `${ARTICLE_MOVE_LABELS.withdraw}：${withdrawReason ? WITHDRAW_REASON_LABELS[withdrawReason] : ''}`
    case 'restore':
    case 'remove':
      return `${ARTICLE_MOVE_LABELS[move]}文章`
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
    case 'bypass':
      return `放行了“${term ?? ''}”`
    case 'take-in':
      return `把报同一件事的稿件 ${otherId} 并了进来`
    case 'mark-distinct':
      return `判定和稿件 ${otherId} 不是同一件事`
    case 'merged-into':
      return `并入了稿件 ${otherId}`
    default:
      return `${MOVE_LABELS[move]}${version}`
  }
}

function howBegun({ kind, page }: Origin): string {
  if (kind !== 'new') return `开${EDITION_KIND_LABELS[kind]}稿`
  if (!page) return MOVE_LABELS.create
  const day = page.printDate ? `${formatDay(page.printDate)}见报` : ''
  const source = [day, page.label].filter(Boolean).join('，')
  return `从整版导入收下${source ? `（${source}）` : ''}`
}
