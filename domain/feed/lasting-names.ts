import type { FeedSite } from './feed-scope.ts'

// Names by which readers' programs know a thing again: they must not change when its text, its
// page's address or the port do. They hang on the site's host name alone.

/** The year the site assigned its first names; part of every tag and never brought up to date. */
export const MINTED = '2026'

const hostOf = ({ address }: FeedSite): string => new URL(address).hostname

/** A tag URI (RFC 4151), such as tag:example.org,2026:articles/12. */
export function tagUri(site: FeedSite, specific: string): string {
  return `tag:${hostOf(site)},${MINTED}:${specific.replace(/^\//, '')}`
}

/** The UID of an announced activity, which it keeps when it has been reported. */
export function announcementUid(site: FeedSite, announcementId: number): string {
  return `announcement-${announcementId}@${hostOf(site)}`
}

/** The UID of an activity in every calendar. */
export function activityUid(site: FeedSite, activityId: number): string {
  return `activity-${activityId}@${hostOf(site)}`
}

/** The UID of the day until which a unit has to answer a matter; the assignment itself may be written anew. */
export function deadlineUid(
  site: FeedSite,
  { matterId, unitId }: { matterId: number; unitId: number },
): string {
  return `deadline-${matterId}-${unitId}@${hostOf(site)}`
}

/** The UID of the day until which a unit promised something. */
export function promiseUid(site: FeedSite, promiseId: number): string {
  return `promise-${promiseId}@${hostOf(site)}`
}

/** The UID of the day until which a topic of consultation has to be handled. */
export function consultationUid(site: FeedSite, matterId: number): string {
  return `consultation-${matterId}@${hostOf(site)}`
}
