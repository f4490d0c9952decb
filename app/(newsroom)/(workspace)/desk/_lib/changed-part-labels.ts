import { CONTENT_FIELDS, type ContentNames, type FactField } from '#domain/article/content-fields'
import {
  changedFieldsOf,
  type ChangedPart,
  type ChangedField,
} from '#domain/difference/changed-fields'
import type { OwnEdition } from '#domain/review/editions/list-own-editions'

import { compareBodies } from '../../_lib/compare-bodies.ts'

/** What a changed part is called. */
export function changedPartLabel(part: ChangedPart): string {
  return part in OTHER_PARTS
    ? OTHER_PARTS[part as keyof typeof OTHER_PARTS]
    : CONTENT_FIELDS[part as FactField].label
}

const OTHER_PARTS = {
  body: '正文',
  picture: '图片',
  moved: '换了位置的段落',
  weight: '加粗或换行',
} as const

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
