import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findShownAnnouncement } from '#domain/announcement/find-shown-announcement'
import { listAnnouncedDays } from '#domain/announcement/list-announced-days'
import { listShownAnnouncements } from '#domain/announcement/shown-announcements'
import type { IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { TIMELINE_TAG } from '../tags.ts'
import { checkArguments, isoDay, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

/** An announcement with its report; null for one that readers never had. */
export async function readAnnouncement(announcementId: number) {
  'use cache'
  checkArguments([rowId, announcementId])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return findShownAnnouncement(readerDatabase(), announcementId)
}

/** Whether something is announced for a day. */
export async function readHasAnnouncement(day: IsoDay): Promise<boolean> {
  'use cache'
  checkArguments([isoDay, day])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return (await listAnnouncedDays(readerDatabase(), [day])).has(day)
}

/** The nearest ones of the whole site. */
export async function readNearestAnnouncements(today: IsoDay, limit: number) {
  'use cache'
  checkArguments([isoDay, today], [rowId, limit])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listShownAnnouncements(readerDatabase(), { from: today, limit })
}
