import type { Content } from '#domain/article/content'

import { CONFUSIONS } from './confusion-words.ts'
import { contentLines, noteAt, type Hint } from './hint.ts'

export function checkConfusions(content: Content): Hint[] {
  return contentLines(content).flatMap((line) =>
    CONFUSIONS.flatMap(({ wrong, right, why }) =>
      [...line.text.matchAll(wrong)].map(({ 0: matched, index }) =>
        noteAt('用字', `“${matched}”或为“${right}”：${why}`, line, index, index + matched.length),
      ),
    ),
  )
}
