import type { PathPlace } from '#lib/site-paths'
import { placePath } from '#lib/site-paths'

/** Places the question names: their own pages are nearer than any story. */
export function PlaceHits({
  places,
}: {
  places: readonly (PathPlace & { code: string; name: string })[]
}) {
  if (places.length === 0) return null
  return (
    <p className="suggest">
      <span>直接去：</span>
      {places.map((place) => (
        <a key={place.code} className="text-link" href={placePath(place)}>
          {place.name}
        </a>
      ))}
    </p>
  )
}
