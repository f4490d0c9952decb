export interface HistoryLine {
  id: string
  when: string
  /** The instant, as machines read it. */
  at: string
  who: string
  what: string
  reason: string | null
  /** Where the other piece it tells of can be read, for whom may read it. */
  other: { href: string; word: string } | null
}

/** Where a piece has been: who did what, when and why. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="history">
      {lines.map(({ id, when, at, who, what, reason, other }) => (
        <li key={id}>
          <time dateTime={at}>{when}</time>
          <div>
            {who} {what}
            {other && (
              <>
                {' '}
                <a href={other.href}>{other.word}</a>
              </>
            )}
            {reason && <p className="said">{reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
