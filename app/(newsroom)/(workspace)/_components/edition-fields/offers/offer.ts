import type { Content, ContentEvent, Credit } from '#domain/article/content'

// What the form offers to fill in: what the text says of itself, and what this person wrote last time. An offer
// is taken by a click and can be undone; what a person wrote is replaced by nothing but a click that says so.

export const OFFERED_FIELDS = {
  type: '活动类型',
  place: '地点',
  date: '活动日期',
  dateline: '电头',
  credits: '署名',
  division: '县区',
} as const
export type OfferedField = keyof typeof OFFERED_FIELDS

/** What is offered below a field. */
export type Beside = (field: OfferedField) => React.ReactNode

type Part = Partial<Content>

export interface Offer {
  field: OfferedField
  words: string
  from: 'text' | 'last'
  /** It would take the place of what a person put into the field. */
  instead: boolean
  /** What taking it takes out of the text, and which fields it fills; no field where all of it stands there already. */
  moves?: { words: string; to: string }
  /** What it changes, and the way back from it. */
  take: (content: Content) => { part: Part; undo: (now: Content) => Part }
  /** Whether the field is still as the offer filled it. */
  holds: (content: Content) => boolean
}

/** What the person's last submitted edition had. */
export interface Remembered {
  dateline: string
  credits: Credit[]
  /** The names that the form came with: nobody has put them there for this text. */
  prefilled?: readonly Credit[]
}

export interface OfferContext {
  /** The divisions the person may write for. */
  divisions: readonly { code: string; name: string }[]
  /** A day of this year is offered without it. */
  year: number
}

export function eventOffer(
  field: OfferedField,
  words: string,
  part: Partial<ContentEvent>,
  instead = false,
): Offer {
  const keys = Object.keys(part) as (keyof ContentEvent)[]
  return {
    field,
    words,
    from: 'text',
    instead,
    take: ({ event: before }) => ({
      part: { event: { ...before, ...part } },
      undo: ({ event }) => ({
        event: { ...event, ...Object.fromEntries(keys.map((key) => [key, before[key]])) },
      }),
    }),
    holds: ({ event }) => keys.every((key) => event[key] === part[key]),
  }
}

export function fieldOffer(
  field: OfferedField,
  words: string,
  { key, value, instead = false }: FieldValue,
): Offer {
  return {
    field,
    words,
    from: 'text',
    instead,
    take: (content) => ({
      part: { [key]: value },
      undo: () => ({ [key]: content[key] }),
    }),
    holds: (content) => content[key] === value,
  }
}

interface FieldValue {
  key: 'dateline' | 'divisionCode'
  value: string
  instead?: boolean
}
