import type { FeedDivision, FeedSite } from './feed-scope.ts'

/** What a feed or a calendar of consultations covers: the whole site, a place, or a room. */
export interface FollowedConsultations {
  division: FeedDivision | null
  room?: { id: number; name: string } | undefined
}

/** 陇原政协 · 临洮县 · 西街议事室 · 协商进展 */
export const titleOfConsultations = (
  { name }: FeedSite,
  { division, room }: FollowedConsultations,
  subject: string,
): string => [name, division?.name, room?.name, subject].filter(Boolean).join(' · ')

/** The same as addresses have it. */
export const viewOfConsultations = ({ division, room }: FollowedConsultations) => ({
  division,
  roomId: room?.id,
})
