import type { ContentNames } from '#domain/article/content-fields'
import { changedFieldsOf, type ChangedField } from '#domain/difference/changed-fields'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'

import { compareBodies } from './compare-bodies.ts'

/** Where an edition differs from what took its place before readers, else from what editors made of it. */
export async function changesOf(
  { changes, replaced }: Pick<OwnEdition, 'changes' | 'replaced'>,
  names: ContentNames,
): Promise<ChangedField[]> {
  const before = replaced?.before ?? changes?.submitted
  const after = replaced?.after ?? changes?.edited
  if (!before || !after) return []
  const { differences } = await compareBodies(before.body, after.body)
  return changedFieldsOf(before, after, differences, names)
}
