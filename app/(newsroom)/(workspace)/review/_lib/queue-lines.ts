import type { ReviewLevel } from '#db/states'
import type { QueueRow } from '#domain/review/queue/list-queue'
import { formatDuration, formatMoment } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** What may be taken or sent back together: nobody else holds it. */
export const isOpen = ({ claimant }: QueueLine): boolean => claimant === null || claimant.mine

/** One row of the queue in words, ready to be shown. */
export interface QueueLine {
  editionId: number
  lockVersion: number
  level: ReviewLevel
  headline: string
  about: string[]
  divisionName: string
  prefecture: string | null
  author: string
  /** Nobody who writes it can sign in any more. */
  writersGone: boolean
  waited: string
  /** By when it should be decided. */
  due: string
  /** How far past its time it is; null while it is not late. */
  late: string | null
  /** Null while nobody has claimed it. */
  claimant: { name: string; mine: boolean; left: string } | null
}

export interface QueueGroup {
  label: string
  late: boolean
  lines: QueueLine[]
}

/** The rows in the order of an editor's work: what they have begun, what is late, the rest. */
export function queueGroups(
  rows: readonly QueueRow[],
  { accountId, now }: { accountId: number; now: Date },
): QueueGroup[] {
  const lines = rows.map((row) => queueLine(row, accountId, now))
  const groups = [
    { label: '您认领的', late: false, lines: lines.filter(({ claimant }) => claimant?.mine) },
    { label: '超时', late: true, lines: lines.filter((line) => !line.claimant?.mine && line.late) },
    {
      label: '在等',
      late: false,
      lines: lines.filter((line) => !line.claimant?.mine && !line.late),
    },
  ]
  return groups.filter(({ lines: found }) => found.length > 0)
}

function queueLine(row: QueueRow, accountId: number, now: Date): QueueLine {
  const late = now.getTime() - row.dueAt.getTime()
  return {
    editionId: row.editionId,
    lockVersion: row.lockVersion,
    level: row.level,
    headline: row.headline || '（没有主题）',
    about: [
      ACTIVITY_TYPE_LABELS[row.activityType],
      `${row.characters} 字`,
      ...(row.writersGone ? ['写稿的账号停用了'] : []),
      ...(row.round > 1 ? [`${row.returned ? '退回' : '撤回'}后重新提交，第 ${row.round} 次`] : []),
    ],
    divisionName: row.divisionName,
    prefecture: row.prefectureName,
    author: row.authorName,
    writersGone: row.writersGone,
    waited: formatDuration(now.getTime() - row.since.getTime()),
    due: `限 ${formatMoment(row.dueAt, now)}`,
    late: late > 0 ? `超时 ${formatDuration(late)}` : null,
    claimant:
      row.claimantName === null || row.claimExpiresAt === null
        ? null
        : {
            name: row.claimantName,
            mine: row.claimantId === accountId,
            left: `还有 ${formatDuration(row.claimExpiresAt.getTime() - now.getTime())}`,
          },
  }
}
