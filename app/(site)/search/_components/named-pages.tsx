import { divisionPath, type DivisionPath } from '#lib/addresses/site-paths'

import { SuggestedLink, SuggestedLinks } from './suggested-links.tsx'

interface NamedPagesProps {
  divisions: readonly (DivisionPath & { code: string; name: string })[]
  topics: readonly { name: string; slug: string }[]
}

/** Places and topics the question names: their own pages are nearer than any article. */
export function NamedPages({ divisions, topics }: NamedPagesProps) {
  if (divisions.length === 0 && topics.length === 0) return null
  return (
    <SuggestedLinks as="p">
      <span>直接去：</span>
      {divisions.map((division) => (
        <SuggestedLink key={division.code} href={divisionPath(division)}>
          {division.name}
        </SuggestedLink>
      ))}
      {topics.map(({ name, slug }) => (
        <SuggestedLink key={slug} href={`/topics/${slug}`}>
          {name}
        </SuggestedLink>
      ))}
    </SuggestedLinks>
  )
}
