import { CONTENT_FIELDS, type FactField } from '#domain/article/content-fields'
import type { ChangedPart } from '#domain/difference/changed-fields'

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
  weight: '加粗、换行或列表',
} as const
