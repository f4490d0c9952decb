import type { DivisionPath } from '#lib/addresses/site-paths'
import { divisionPath } from '#lib/addresses/site-paths'
import { SuggestedLink, SuggestedLinks } from './suggested-links.tsx'

/** Places the question names: their own pages are nearer than any article. */
export function DivisionHits({
  divisions,
}: {
  divisions: readonly (DivisionPath & { code: string; name: string })[]
}) {
  if (divisions.length === 0) return null
  return (
    <SuggestedLinks as="p">
      <span>直接去：</span>
      {divisions.map((division) => (
        <SuggestedLink key={division.code} href={divisionPath(division)}>
          {division.name}
        </SuggestedLink>
      ))}
    </SuggestedLinks>
  )
}
