import { committeePath, divisionPath, type DivisionPath } from '#lib/addresses/site-paths'

import { SuggestedLink, SuggestedLinks } from './suggested-links.tsx'

interface NamedPagesProps {
  divisions: readonly (DivisionPath & { code: string; name: string })[]
  /** How many places the question names beyond these. */
  moreDivisions: number
  committees: readonly (DivisionPath & { name: string })[]
  topics: readonly { name: string; slug: string }[]
}

/** Places, committees and topics the question names: their own pages are nearer than any article. */
export function NamedPages({ divisions, moreDivisions, committees, topics }: NamedPagesProps) {
  if (divisions.length + committees.length + topics.length === 0) return null
  return (
    <SuggestedLinks as="p">
      <span>直接去：</span>
      {divisions.map((division) => (
        <SuggestedLink key={division.code} href={divisionPath(division)}>
          {division.name}
        </SuggestedLink>
      ))}
      {moreDivisions > 0 && (
        <SuggestedLink href="/counties">另有 {moreDivisions} 个地区，看全部县区</SuggestedLink>
      )}
      {committees.map(({ name, ...division }) => (
        <SuggestedLink key={name} href={committeePath(division)}>
          {name}
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
