import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listPlaces, type Place } from '#domain/site/list-places'
import { getSettings } from '#domain/site/settings'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { SETTINGS_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'

// What every page of the site stands on: its name, its day, its places.

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

export async function readPlaces(): Promise<Place[]> {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  return listPlaces(readerDatabase())
}

export async function findPlaceBySlug(
  slug: string,
  levels: readonly Place['level'][],
): Promise<Place | null> {
  const places = await readPlaces()
  return places.find((place) => place.slug === slug && levels.includes(place.level)) ?? null
}
