import type { DivisionLevel } from '#db/states'

/** What an address below /follow asks for, as `findFeedScope` wants it. */
export interface FollowView {
  slug?: string | undefined
  type?: string | undefined
  topic?: string | undefined
  levels: readonly DivisionLevel[]
}

const COUNTY: readonly DivisionLevel[] = ['county', 'zone']
const BELOW: readonly DivisionLevel[] = ['prefecture', 'county', 'zone']

/** Reads counties/zhuanglang, types/meeting/regions/pingliang and the like; null for anything else. */
export function parseFollowView(segments: readonly string[]): FollowView | null {
  const [kind, value, below, slug, ...rest] = segments
  if (rest.length > 0) return null
  if (kind === 'types' && value !== undefined) {
    if (below === undefined) return { type: value, levels: [] }
    return below === 'regions' && slug ? { type: value, slug, levels: BELOW } : null
  }
  if (below !== undefined) return null
  if (kind === 'topics' && value) return { topic: value, levels: [] }
  if (kind === 'province' && value === undefined) return { levels: ['province'] }
  if (kind === 'prefectures' && value) return { slug: value, levels: ['prefecture'] }
  return kind === 'counties' && value ? { slug: value, levels: COUNTY } : null
}
