import { MATTER_KINDS } from '#db/matter-states'
import { ACTIVITY_TYPES, type ActivityType } from '#db/states'
import { normalise } from '#domain/search/parse-query'
import { SEARCH_PARTS, type SearchView } from '#lib/addresses/search-path'

export type MatterKind = (typeof MATTER_KINDS)[number]

export interface ParsedView extends SearchView {
  type?: ActivityType | undefined
  matter?: MatterKind | undefined
}

type Key = keyof typeof SEARCH_PARTS
const KEYS = Object.keys(SEARCH_PARTS) as Key[]

const READ: Record<Key, (value: string) => ParsedView | null> = {
  region: (value) => (/^[a-z0-9-]{1,60}$/.test(value) ? { region: value } : null),
  type: (value) => {
    const type = ACTIVITY_TYPES.find((each) => each === value)
    return type ? { type } : null
  },
  year: (value) => (/^(19|20)\d{2}$/.test(value) ? { year: Number(value) } : null),
  matter: (value) => {
    const matter = MATTER_KINDS.find((each) => each === value)
    return matter ? { matter } : null
  },
  order: (value) => (value === 'newest' ? { order: value } : null),
  after: (value) => (/^[\w-]{1,200}$/.test(value) ? { after: value } : null),
}

/**
 * Reads regions/pingliang/types/proposal/…: each part at most once and in its order, so that a view
 * has one address. Null for anything else.
 */
export function parseSearchView(segments: readonly string[]): ParsedView | null {
  let view: ParsedView = {}
  let stage = 0
  for (let offset = 0; offset < segments.length; offset += 2) {
    const index = KEYS.findIndex((key) => SEARCH_PARTS[key] === segments[offset])
    const key = KEYS[index]
    const part = key && READ[key](segments[offset + 1] ?? '')
    if (!part || index < stage) return null
    view = { ...view, ...part }
    stage = index + 1
  }
  return view
}

/** The question in a path's segment, cut to length; what cannot be decoded is taken as it is. */
export function decodeQuestion(segment: string): string {
  try {
    return normalise(decodeURIComponent(segment))
  } catch {
    return normalise(segment)
  }
}
