import type { Content } from '#domain/article/content'

import { CONFUSIONS } from './confusion-words.ts'
import { copyLines, noteAt, type Hint } from './hint.ts'

export function checkConfusions(content: Content): Hint[] {
  return copyLines(content).flatMap((line) =>
    CONFUSIONS.flatMap(({ wrong, right, why }) =>
      [...line.text.matchAll(wrong)].map(({ 0: words, index }) =>
        noteAt('用字', `“${words}”或为“${right}”：${why}`, line, index, index + words.length),
      ),
    ),
  )
}
