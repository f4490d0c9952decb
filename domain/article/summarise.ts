import { shorten } from '#lib/text'

import { blockText } from './body.ts'
import type { Content } from './content.ts'

const SUMMARY_CHARACTERS = 90

// 本报庄浪讯, 本报讯, 本报庄浪3月16日讯
const DATELINE =
  /^(?:本报|本网|本刊|本台)(?:(?!记者|通讯员)[\u4e00-\u9fff·]){0,12}?(?:(?:\d{1,2}月)?\d{1,2}日)?[讯电](?!员)/u
// The names behind it: （通讯员 石宏军）
const NAMES = /^\s*(?:（[^（）]{1,60}）|\([^()]{1,60}\)|【[^【】]{1,60}】)/u

/**
 * The opening words of the body for lists and feeds, without a dateline typed in front of them: of its first
 * paragraph, or where there is none, of its first item.
 */
export function summarise({ body, dateline }: Pick<Content, 'body' | 'dateline'>): string {
  for (const type of ['paragraph', 'item']) {
    for (const node of body.content) {
      const text = node.type === type ? dropDateline(blockText(node), dateline) : ''
      if (text) return shorten(text, SUMMARY_CHARACTERS)
    }
  }
  return ''
}

function dropDateline(paragraph: string, dateline: string): string {
  const text = paragraph.trim()
  const typed = dateline && text.startsWith(dateline) ? dateline : (DATELINE.exec(text)?.[0] ?? '')
  return typed
    ? text
        .slice(typed.length)
        .replace(NAMES, '')
        .replace(/^[\s：:]+/u, '')
    : paragraph
}
