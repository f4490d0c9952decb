import { CONSULTATION_SOURCES } from '#db/consultation-states'
import {
  CONSULTATION_STANDINGS,
  type ConsultationFilter,
} from '#domain/consultation/shown/shown-scope'
import { CONSULTATION_CHOICES, type ConsultationChoice } from '#lib/addresses/consultation-paths'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'
import { CONSULTATION_SOURCE_LABELS, CONSULTATION_STANDING_LABELS } from '#lib/consultation-labels'
import { isPlainText } from '#lib/plain-text'

interface ConsultationListView {
  choice: ConsultationChoice
  /** What it is called. */
  name: string
  filter: ConsultationFilter
  /** The topic after which a further page begins. */
  after: number | null
}

const MAX_TOWN = 20

/** What a choice leaves, and what it is called; null for a value that it does not have. */
const READ: Record<
  ConsultationChoice['kind'],
  (value: string) => Pick<ConsultationListView, 'name' | 'filter'> | null
> = {
  towns: (value) =>
    value.length <= MAX_TOWN && isPlainText(value)
      ? { name: value, filter: { town: value } }
      : null,
  sources: (value) => {
    const source = CONSULTATION_SOURCES.find((one) => one === value)
    return source ? { name: CONSULTATION_SOURCE_LABELS[source], filter: { source } } : null
  },
  standings: (value) => {
    const standing = CONSULTATION_STANDINGS.find((one) => one === value)
    return standing ? { name: CONSULTATION_STANDING_LABELS[standing], filter: { standing } } : null
  },
}

/** Reads standings/overdue/after/23: a choice, and a position behind it. Null for anything else. */
export function parseConsultationView(segments: readonly string[]): ConsultationListView | null {
  const [kind = '', value = '', word, position, ...rest] = segments.map(decode)
  const known = CONSULTATION_CHOICES.find((one) => one === kind)
  const read = known && value !== '' ? READ[known](value) : null
  if (!known || !read || rest.length > 0) return null
  const choice = { kind: known, value }
  if (word === undefined) return { choice, ...read, after: null }
  const after = word === 'after' ? parseProposalNumber(position ?? '') : null
  return after === null ? null : { choice, ...read, after }
}

/** Towns are words, and come as percent codes. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
