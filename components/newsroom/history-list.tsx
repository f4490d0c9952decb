import { History, HISTORY_TEXT, HistoryEntry } from '../ui/history.tsx'

export interface HistoryLine {
  id: string
  when: string
  /** The instant, as machines read it. */
  at: string
  who: string
  what: string
  reason: string | null
  /** Where the other edition it names can be read, for whom may read it. */
  other: { href: string; label: string } | null
}

/** Where an edition has been: who did what, when and why. */
export function HistoryList({
  lines,
  className,
}: {
  lines: readonly HistoryLine[]
  className?: string
}) {
  return (
    <History className={className}>
      {lines.map(({ id, when, at, who, what, reason, other }) => (
        <HistoryEntry key={id} at={at} when={when}>
          {who} {what}
          {other && (
            <>
              {' '}
              <a href={other.href}>{other.label}</a>
            </>
          )}
          {reason && <p className={HISTORY_TEXT}>{reason}</p>}
        </HistoryEntry>
      ))}
    </History>
  )
}
