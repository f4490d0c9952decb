import type { DivisionRow } from '#domain/division/list-divisions'
import {
  changedPlaces,
  type ChangedPart,
  type ChangedPlace,
  type PlaceWords,
} from '#domain/review/changed-places'
import type { OwnEdition } from '#domain/review/list-own-editions'
import { CREDIT_ROLE_WORDS } from '#lib/words'

import { compareBodies } from '../../_lib/compare-bodies.ts'
import { wordEventDate } from '../../_lib/word-event-date.ts'

export const CHANGED_PART_WORDS: Record<ChangedPart, string> = {
  kicker: '引题',
  headline: '主题',
  subtitle: '副题',
  dateline: '电头',
  credits: '署名',
  event: '活动日期',
  body: '正文',
  picture: '图片',
  moved: '换了位置的段落',
  weight: '加粗或换行',
  division: '县区',
  topic: '专题',
  print: '见报日期',
}

/** How what is no text is said when two texts of a piece stand side by side. */
export function placeWords(
  divisions: readonly Pick<DivisionRow, 'code' | 'name'>[],
  topics: readonly { id: number; name: string }[],
): PlaceWords {
  return {
    division: (code) => divisions.find((one) => one.code === code)?.name ?? code,
    topic: (id) => topics.find((one) => one.id === id)?.name ?? `专题 ${id}`,
    credit: ({ role, name }) => `${CREDIT_ROLE_WORDS[role]} ${name}`,
    event: (event) => [wordEventDate(event), event.place].filter(Boolean).join(' · '),
  }
}

/** Where a piece differs from what took its place before readers, else from what editors made of it. */
export async function placesOf(
  { changes, replaced }: Pick<OwnEdition, 'changes' | 'replaced'>,
  say: PlaceWords,
): Promise<ChangedPlace[]> {
  const before = replaced?.before ?? changes?.submitted
  const after = replaced?.after ?? changes?.edited
  if (!before || !after) return []
  const { differences } = await compareBodies(before.body, after.body)
  return changedPlaces(before, after, differences, say)
}
