import 'server-only'
import { revalidateTag, updateTag } from 'next/cache'

import { enclosing, provinceOf } from '#domain/division/covers'
import type { SiteChange } from '#domain/edition/public-change'

import {
  articleTag,
  CORRECTIONS_TAG,
  divisionTag,
  HOME_TAG,
  SEARCH_TAG,
  SETTINGS_TAG,
  TIMELINE_TAG,
  topicTag,
} from './tags.ts'

/**
 * Drops everything a public change shows on from the page cache; the next visit renders again. For
 * server actions.
 */
export function revalidate(change: SiteChange | null): void {
  if (!change) return
  for (const tag of tagsOf(change)) updateTag(tag)
}

/** The same for route handlers, where updateTag may not be called: nothing stale is served once more. */
export function revalidateAtOnce(change: SiteChange): void {
  for (const tag of tagsOf(change)) revalidateTag(tag, { expire: 0 })
}

/** The pages of one article alone, when they are not what its rows make. */
export function revalidateArticleAtOnce(articleId: number): void {
  revalidateTag(articleTag(articleId), { expire: 0 })
}

/** Every page names the site, so a change of settings renders all of them again. */
export function revalidateSettings(): void {
  updateTag(SETTINGS_TAG)
}

/** A committee is on the pages of its division, the province's on the fixed pages too. */
export function revalidateCommittee(divisionCode: string): void {
  updateTag(divisionTag(divisionCode))
  if (divisionCode === provinceOf(divisionCode)) updateTag(SETTINGS_TAG)
}

/** A topic's name is on its own pages, in lists and documents, and on every article filed under it. */
export function revalidateTopic(topicId: number): void {
  for (const tag of [HOME_TAG, SEARCH_TAG, SETTINGS_TAG, TIMELINE_TAG, topicTag(topicId)])
    updateTag(tag)
}

/** The name of a run is in the timeline and on the pages of its committee's divisions. */
export function revalidateSeries(divisionCode: string): void {
  updateTag(TIMELINE_TAG)
  updateTag(HOME_TAG)
  for (const code of enclosing(divisionCode)) updateTag(divisionTag(code))
}

/** The same for route handlers. */
export function revalidateSettingsAtOnce(): void {
  revalidateTag(SETTINGS_TAG, { expire: 0 })
}

function tagsOf({ articleId, divisionCodes, topicIds }: SiteChange): Set<string> {
  return new Set([
    HOME_TAG,
    TIMELINE_TAG,
    CORRECTIONS_TAG,
    SEARCH_TAG,
    ...(articleId === undefined ? [] : [articleTag(articleId)]),
    ...divisionCodes.flatMap(enclosing).map(divisionTag),
    ...topicIds.map(topicTag),
  ])
}
