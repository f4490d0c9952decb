import 'server-only'

import { findShownMatter } from '#domain/site/find-shown-matter'
import type { Receipt } from '#domain/intake/find-receipt'
import { MATTER_KIND_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'

export interface Became {
  /** 协商议题 or 提案. */
  kind: string
  /** Of its page; null while readers do not have it. */
  path: string | null
  title: string
}

/** What became of what was handed in; readers who hold its number learn no more of it than all others. */
export async function findBecame({ became }: Receipt): Promise<Became | null> {
  if (became === null) return null
  const shown = await findShownMatter(database(), became.matterId)
  const kind = MATTER_KIND_LABELS[became.kind]
  return { kind, path: shown?.path ?? null, title: shown?.title ?? '' }
}
