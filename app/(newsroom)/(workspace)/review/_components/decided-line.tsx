import { Headline } from '#components/ui/headline'

/** A piece that left the queue with a reason: its headline, where it is from, who and when, and why. */
export function DecidedLine({
  editionId,
  headline,
  about,
  reason,
  children,
}: {
  editionId: number
  headline: string
  about: readonly string[]
  reason: string | null
  /** What can be done with it. */
  children?: React.ReactNode
}) {
  return (
    <article className="line" aria-labelledby={`line-${editionId}`}>
      <div>
        <h2 id={`line-${editionId}`}>
          <a className="headline-link" href={`/review/${editionId}`}>
            <Headline text={headline || '（没有主题）'} />
          </a>
        </h2>
        <p className="about dots">
          {about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <p className="said">{reason}</p>
      </div>
      {children && <div className="line-do">{children}</div>}
    </article>
  )
}
