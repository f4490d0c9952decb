import { HeadlineLink } from '#components/ui/headline-link'
import { Headline } from '#components/ui/headline'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import { Quoted } from '#components/ui/quoted'

/** An edition that left the queue with a reason: its headline, where it is from, who and when, and why. */
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
    <ListLine aria-labelledby={`line-${editionId}`}>
      <div>
        <h2 id={`line-${editionId}`}>
          <HeadlineLink href={`/review/${editionId}`}>
            <Headline text={headline || '（没有主题）'} />
          </HeadlineLink>
        </h2>
        <LineAbout>
          {about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </LineAbout>
        <Quoted>{reason}</Quoted>
      </div>
      {children && <LineActions>{children}</LineActions>}
    </ListLine>
  )
}
