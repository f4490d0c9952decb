import type { Neighbour } from '#domain/site/find-neighbours'
import { articlePath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'

interface NeighboursProps {
  divisionName: string
  newer: Neighbour | null
  older: Neighbour | null
}

/** The articles of the same place before and after this one. */
export function Neighbours({ divisionName, newer, older }: NeighboursProps) {
  return (
    <nav className="neighbours" aria-label={`${divisionName}前后报道`}>
      <Step label={`${divisionName} 较新`} to={newer} none="这是最新一篇" />
      <Step className="older" label={`${divisionName} 较早`} to={older} none="没有更早的报道" />
    </nav>
  )
}

interface StepProps {
  className?: string
  label: string
  to: Neighbour | null
  none: string
}

function Step({ className, label, to, none }: StepProps) {
  return (
    <p className={className}>
      <span>{label}</span>
      {to ? (
        <a href={articlePath(to.articleId)}>
          <b>
            <Headline text={to.headline} />
          </b>
        </a>
      ) : (
        <b className="none">{none}</b>
      )}
    </p>
  )
}
