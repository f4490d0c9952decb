import { divisionPath, type DivisionPath } from './site-paths.ts'

// Addresses of consultations: /counties/lintao/consultations is a place's wall, /consultations/lintao/12 a topic,
// /consultations/lintao/list/standings/overdue what is overdue there, /rooms/3 a room. Feeds and calendars stand below
// them; programs keep them for years.

export const CONSULTATIONS_PATH = '/consultations'

/** 回音墙 of a place. */
export const divisionConsultationsPath = (division: DivisionPath): string =>
  `${divisionPath(division)}/consultations`

export const consultationPath = (slug: string, matterId: number): string =>
  `${CONSULTATIONS_PATH}/${slug}/${matterId}`

export const roomPath = (roomId: number): string => `/rooms/${roomId}`

/** What a list of a place's topics is narrowed to: one choice at a time. */
export const CONSULTATION_CHOICES = ['towns', 'sources', 'standings'] as const

export interface ConsultationChoice {
  kind: (typeof CONSULTATION_CHOICES)[number]
  value: string
}

/** A list of topics, after the one with which the page before ended. */
export function consultationListPath(
  slug: string,
  { kind, value }: ConsultationChoice,
  after?: number | null,
): string {
  const list = `${CONSULTATIONS_PATH}/${slug}/list/${kind}/${encodeURIComponent(value)}`
  return after ? `${list}/after/${after}` : list
}

/** Of whom topics are followed: of all places, of one, or of one room. */
export interface ConsultationView {
  division: DivisionPath | null
  roomId?: number | undefined
}

export function consultationsPagePath({ division, roomId }: ConsultationView): string {
  if (roomId !== undefined) return roomPath(roomId)
  return division ? divisionConsultationsPath(division) : CONSULTATIONS_PATH
}

export const consultationFeedPath = (view: ConsultationView): string =>
  `${consultationsPagePath(view)}/feed.xml`

export const consultationCalendarPath = (view: ConsultationView): string =>
  `${consultationsPagePath(view)}/calendar.ics`
