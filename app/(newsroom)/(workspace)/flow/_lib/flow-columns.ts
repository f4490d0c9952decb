import type { DueHours } from '#domain/review/queue/due'
import { hoursOfStage, type FlowRow, type FlowStage } from '#domain/review/flow/list-flow'
import { isApproved, isReturned, isScheduled, levelOf } from '#domain/edition/edition-state'
import { formatDuration, formatMoment } from '#lib/dates'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS } from '#lib/labels'

/** One edition on its way, in words. */
export interface FlowCard {
  editionId: number
  title: string
  /** Whether it opens for this person. */
  opens: boolean
  about: string[]
  /** Who has to act; null while nobody has taken it. */
  holder: string | null
  /** What to say of it when nobody has. */
  free: string
  /** How long, where somebody has to act; null where only its time has to come. */
  waited: string | null
  /** How far past its time it is; null while it is not late. */
  late: string | null
}

/** A stage of the way, with its editions. */
export interface FlowColumn {
  stage: FlowStage
  title: string
  /** After which time an edition is late here; null where none is. */
  allowed: string | null
  cards: FlowCard[]
  /** How many of those shown are late. */
  late: number
  next: string | null
}

export function flowColumn(
  stage: FlowStage,
  { rows, next }: { rows: readonly FlowRow[]; next: string | null },
  { hours, now }: { hours: DueHours; now: Date },
): FlowColumn {
  const limit = hoursOfStage(stage, hours)
  const cards = rows.map((row) => flowCard(row, stage, limit, now))
  return {
    stage,
    title: isReturned(stage) ? '退回作者' : EDITION_STATE_LABELS[stage],
    allowed: limit === null ? null : formatAllowed(limit),
    cards,
    late: cards.filter((card) => card.late !== null).length,
    next,
  }
}

function flowCard(row: FlowRow, stage: FlowStage, limit: number | null, now: Date): FlowCard {
  const { editionId, kind, headline, divisionName, authorName, since, claimantName, scheduledAt } =
    row
  const waited = now.getTime() - since.getTime()
  const over = limit === null ? 0 : waited - limit * 3_600_000
  return {
    editionId,
    title:
      headline === null
        ? `${EDITION_KIND_LABELS[kind]}（稿件 ${editionId}）`
        : headline || '（没有主题）',
    opens: headline !== null,
    about: [
      divisionName,
      // Who has it is named below.
      ...(isReturned(stage) ? [] : [authorName]),
      ...(kind === 'new' || headline === null ? [] : [EDITION_KIND_LABELS[kind]]),
    ],
    holder: levelOf(stage) === null ? (isReturned(stage) ? authorName : null) : claimantName,
    free: scheduledAt
      ? formatMoment(scheduledAt, now)
      : isApproved(stage)
        ? '没有定时间'
        : '无人认领',
    waited: isScheduled(stage) ? null : formatDuration(waited),
    late: over > 0 ? `超时 ${formatDuration(over)}` : null,
  }
}

const formatAllowed = (hours: number) =>
  hours % 24 === 0 && hours > 24 ? `${hours / 24} 天算超时` : `${hours} 小时算超时`
