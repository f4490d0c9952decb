import type { EditionKind, EditionState, ReviewLevel } from '#db/states'
import { levelOf } from '#domain/edition/edition-state'
import { nextState } from '#domain/edition/workflow'
import { EDITION_KIND_LABELS, REVIEW_LEVEL_LABELS } from '#lib/labels'

/** Who can see what an editor changes in an edition in review. */
export function whoSeesChanges(
  { state, kind }: { state: EditionState; kind: EditionKind },
  levels: ReviewLevel,
): string {
  // Of a correction the author of the article sees nothing before it is published.
  const author = kind === 'new' ? '作者' : `写这份${EDITION_KIND_LABELS[kind]}稿的人`
  const next = nextState('approve', state, levels)
  const level = next && levelOf(next)
  const seenBy = level ? `${author}和${REVIEW_LEVEL_LABELS[level]}编辑都` : author
  return `改动存成新的一版，${seenBy}看得到改了哪里。`
}
