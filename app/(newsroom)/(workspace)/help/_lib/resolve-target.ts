import { posix } from 'node:path'

import type { ManualPage } from '#lib/manual/parse-index'

const PICTURES = 'manual/pictures/'

/** The address of what a page names by a relative path: a picture, or another page; null for anything else. */
export function resolveTarget(
  { file }: Pick<ManualPage, 'file'>,
  target: string,
  pages: readonly ManualPage[],
): string | null {
  const named = posix.join(posix.dirname(file), decodeURI(target))
  if (named.startsWith(PICTURES)) return `/api/help/pictures/${named.slice(PICTURES.length)}`
  const page = pages.find((one) => one.file === named)
  return page === undefined ? null : `/help/${page.path}`
}
