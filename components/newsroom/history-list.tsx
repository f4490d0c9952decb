export interface HistoryLine {
  id: string
  when: string
  /** The instant, as machines read it. */
  at: string
  who: string
  what: string
  reason: string | null
}

/** Where a piece has been: who did what, when and why. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="history">
      {lines.map(({ id, when, at, who, what, reason }) => (
        <li key={id}>
          <time dateTime={at}>{when}</time>
          <div>
            {who} {what}
            {reason && <p className="said">{reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
