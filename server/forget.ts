import 'server-only'
import { revalidateTag, updateTag } from 'next/cache'

import { enclosing } from '#domain/division/covers'
import type { PublicChange } from '#domain/review/public-change'

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
 * Makes the page cache forget everything a public change shows on; the next visit renders anew. For
 * server actions.
 */
export function forget(change: PublicChange | null): void {
  if (!change) return
  for (const tag of tagsOf(change)) updateTag(tag)
}

/** The same for route handlers, where updateTag may not be called: nothing stale is served once more. */
export function forgetAtOnce(change: PublicChange): void {
  for (const tag of tagsOf(change)) revalidateTag(tag, { expire: 0 })
}

/** Every page names the site, so a change of settings makes all of them anew. */
export function forgetSettings(): void {
  updateTag(SETTINGS_TAG)
}

function tagsOf({ articleId, divisionCodes, topicIds }: PublicChange): Set<string> {
  return new Set([
    HOME_TAG,
    TIMELINE_TAG,
    CORRECTIONS_TAG,
    SEARCH_TAG,
    articleTag(articleId),
    ...divisionCodes.flatMap(enclosing).map(divisionTag),
    ...topicIds.map(topicTag),
  ])
}
