import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findCommittee } from '#domain/committee/find-committee'

import { readerDatabase } from '../database.ts'
import { SETTINGS_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'
import { readDivisions } from './site.ts'

/** The committee of the province, which runs the site; null before divisions are loaded. */
export async function readProvinceCommittee() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  const province = (await readDivisions()).find(({ level }) => level === 'province')
  return province ? findCommittee(readerDatabase(), province.code) : null
}
