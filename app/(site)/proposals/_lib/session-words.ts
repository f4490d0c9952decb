import type { MatterState } from '#db/matter-states'
import type { SessionFigures } from '#domain/matter/figures/session-figures'
import type { ShownSession } from '#domain/matter/shown-sessions'
import { formatDay, formatTerm } from '#lib/dates'
import { MATTER_STATE_LABELS } from '#lib/matter-labels'

/** （2026年1月5日至1月8日）; nothing where the register has no day. */
export function formatSessionDays({
  openedOn,
  closedOn,
}: Pick<ShownSession, 'openedOn' | 'closedOn'>): string {
  if (openedOn === null) return closedOn === null ? '' : `（${formatDay(closedOn)}闭幕）`
  return `（${formatTerm({ startsOn: openedOn, endsOn: closedOn })}）`
}

const DROPPED: readonly MatterState[] = ['declined', 'diverted', 'returned', 'revoked']

/** 并案以后，立案的合为142件办理。没有往下走的：不予立案12件、撤案38件。 What the steps leave out; empty when there is nothing. */
export function describeOutcomes({
  steps,
  cases,
  states,
}: Pick<SessionFigures, 'steps' | 'cases' | 'states'>): string {
  const dropped = DROPPED.flatMap((state) =>
    states[state] ? [`${MATTER_STATE_LABELS[state]}${states[state]}件`] : [],
  )
  const mergedUnfiled = (states.merged ?? 0) - (steps.filed - cases)
  if (mergedUnfiled > 0) dropped.push(`没有立案就并案${mergedUnfiled}件`)
  return [
    cases < steps.filed && `并案以后，立案的合为${cases}件办理。`,
    dropped.length > 0 && `没有往下走的：${dropped.join('、')}。`,
    states.received && `还在审查：${states.received}件。`,
  ]
    .filter(Boolean)
    .join('')
}
