import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listSiteDivisions, type SiteDivision } from '#domain/site/list-site-divisions'
import { getSettings } from '#domain/setting/settings'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { SETTINGS_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'

// What every page of the site needs: its name, its day, its places.

export async function readSettings() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  return getSettings(readerDatabase())
}

/** Today in Shanghai, at most an hour old. */
export async function readToday(): Promise<IsoDay> {
  'use cache'
  cacheLife(READER_LIFE)
  return shanghaiDay(new Date())
}

export async function readDivisions(): Promise<SiteDivision[]> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  return listSiteDivisions(readerDatabase())
}

/** What the whole portal is about: its province, or its one county. Null before divisions are loaded. */
export async function readWhole(): Promise<SiteDivision | null> {
  return (await readDivisions())[0] ?? null
}

export async function findDivisionBySlug(
  slug: string,
  levels: readonly SiteDivision['level'][],
): Promise<SiteDivision | null> {
  const divisions = await readDivisions()
  return (
    divisions.find((division) => division.slug === slug && levels.includes(division.level)) ?? null
  )
}
