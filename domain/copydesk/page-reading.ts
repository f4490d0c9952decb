// What a page of raw copy is read as: its stories, each with structure, place in the raw text and
// a confidence by field. A reading is a proposal; a person accepts it before anything is stored.

import type { ActivityType, CreditRole, DatePrecision, DivisionLevel } from '#db/states'

export type Credit = { role: CreditRole; name: string }

export type RepairKind = 'join' | 'radical' | 'repeated' | 'width' | 'traditional' | 'unbalanced'

/** A difference between raw text and proposal. Those of width, traditional and unbalanced wait for a person. */
export type Repair = {
  kind: RepairKind
  /** Characters as they are in the raw text; for a join, the break that was closed. */
  before: string
  after: string
  paragraph: number
  /** In characters of the paragraph, where `after` stands or would stand. */
  offset: number
  applied: boolean
}

/** Offsets into the raw text, end exclusive. */
export type Span = {
  start: number
  end: number
  /** A person says it is a story of its own, whatever its jump line says. */
  alone?: boolean | undefined
}

export type DivisionReading = {
  code: string
  name: string
  level: DivisionLevel
  prefecture: string | null
  province: string
  /** In another province; nobody here writes for it. */
  outside: boolean
}

export const CONFIDENCE_FIELDS = [
  'headline',
  'division',
  'credits',
  'eventDate',
  'activityType',
  'paragraphs',
] as const
/** From here on a field needs nobody's eye. */
export const SURE = 0.8
export type ConfidenceField = (typeof CONFIDENCE_FIELDS)[number]

export type ArticleReading = {
  column: string | null
  kicker: string | null
  headline: string | null
  subtitle: string | null
  division: DivisionReading | null
  town: string | null
  dateline: string | null
  credits: Credit[]
  dateText: string | null
  /** `YYYY-MM-DD`, `--MM-DD` when no year is known, `YYYY-MM` of a month. The first day of a range. */
  eventDate: string | null
  /** The last day of a range, in the same form. */
  eventEnd: string | null
  datePrecision: DatePrecision
  /** No year is written beside it, nor is the page dated: the year is the newest that the page names. */
  yearGuessed: boolean
  activityType: ActivityType
  pictureNews: boolean
  paragraphs: string[]
  repairs: Repair[]
  confidence: Record<ConfidenceField, number>
  span: Span
  /** Where it goes on further down, behind a jump line. */
  rest: Span[]
  /** Pages that hold its beginning or its end, where this text does not. */
  elsewhere: { begins: string | null; ends: string | null }
}

export type PageReading = { articles: ArticleReading[]; warnings: string[] }
