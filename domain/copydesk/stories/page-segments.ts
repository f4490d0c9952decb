// Where the stories of a page are in its raw text, segment by segment: a story that goes on behind a jump
// line has several.

import type { ArticleReading, Span } from '../page-reading.ts'

export type PageSegment = Span & {
  /** Which story it is of, as they are counted. */
  story: number
  /** Its story began further up. */
  goesOn: boolean
}

/** In the order of the page. */
export function segmentsOf(
  stories: readonly Pick<ArticleReading, 'span' | 'rest'>[],
): PageSegment[] {
  return stories
    .flatMap(({ span, rest }, story) => [
      { ...span, story, goesOn: false },
      ...rest.map((segment) => ({ ...segment, story, goesOn: true })),
    ])
    .toSorted((one, other) => one.start - other.start)
}
