import type { Hint } from '#domain/copydesk/checks/hint'
import type { Duplicate } from '#domain/duplicates/list-duplicates'
import { EDITION_STATE_LABELS } from '#lib/labels'

const UNDER_WAY = '已有同一活动的稿件在审。可以照交：编辑核对后会合成一篇，两家的署名都留着。'

/** What an author sees of editions that perhaps report the same event; no more than they may know. */
export function formatDuplicates(duplicates: readonly Duplicate[]): string[] {
  const sentences = duplicates.map(({ state, known }) => {
    if (!known) return UNDER_WAY
    const { headline, authorName, live } = known
    return live
      ? `网上已有《${headline}》，像是同一活动。新稿确是一件事，就不用再交。`
      : `${authorName}的《${headline}》（${EDITION_STATE_LABELS[state]}）像是同一活动，编辑核对后可以合成一篇。`
  })
  return [...new Set(sentences)]
}

export function duplicateHints(duplicates: readonly Duplicate[]): Hint[] {
  return formatDuplicates(duplicates).map((sentence) => ({
    severity: 'note',
    what: '重复',
    sentence,
    where: null,
  }))
}
