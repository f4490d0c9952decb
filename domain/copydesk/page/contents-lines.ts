// Lists that point to stories elsewhere: 导读 with its page numbers, 往期推荐 with its links. Their
// lines look like headlines, and none of them has a story below it.

import { creditsInFurniture, isFurniture } from './furniture.ts'
import type { PageLine } from '../lines/page-lines.ts'

const HEADING =
  /^[\s[●■◆▷▶>|]{0,4}(?:(?:今日|本期|本版|内容|要闻|内页|下期|明日|版面|新闻|重点|精彩)?(?:导读|目\s{0,4}录|看点|要目|索引|导览|预告)|往期(?:推荐|回顾|精选|内容|链接)|(?:推荐|延伸|相关|热门)(?:阅读|推荐|新闻|链接|内容|文章|资讯|信息|稿件|报道)|猜你喜欢)[\s\]:|]{0,4}$/
const LINKS = /相关|推荐|延伸|热门|往期/
const PAGE_MARK =
  /(?:第\s?)?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版$|^[>▷▶→\s]{0,4}(?:第\s?)?[A-Z]?\d{1,2}\s?版|\sP?\d{1,3}$|[.…·]{2,}\s?\d{1,3}$/
const LONGEST = 44

/** Where lines of such lists stand, the heading included. */
export function contentsLines(lines: readonly PageLine[]): Set<number> {
  const found = new Set<number>()
  for (let index = 0; index < lines.length; index += 1) {
    if (!HEADING.test(lines[index]?.folded ?? '')) continue
    const end = endOfList(lines, index)
    // A heading with text right below it is a box inside a story.
    if (end === index + 1) continue
    const last = listEnd(lines, index, end)
    for (let line = index; line < last; line += 1) found.add(line)
    index = end - 1
  }
  return found
}

function endOfList(lines: readonly PageLine[], heading: number): number {
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || line.text.length > LONGEST || line.folded.includes('。')) return index
    const first = index === heading + 1
    if (!first && line.spaced && !isEntry(line)) return index
  }
  return lines.length
}

/** The lines over a text are its headline: below links without a mark all of it, else the last line. */
function listEnd(lines: readonly PageLine[], heading: number, end: number): number {
  if (!headsText(lines, end)) return end
  const marked = lines.slice(heading + 1, end).some(isEntry)
  return LINKS.test(lines[heading]?.folded ?? '') && !marked ? heading + 1 : end - 1
}

/** A last line without a mark, over a text, is its headline. */
function headsText(lines: readonly PageLine[], end: number): boolean {
  const [last, below] = [lines[end - 1], lines[end]]
  if (last === undefined || below === undefined || isEntry(last)) return false
  if (creditsInFurniture(below.text).length > 0) return true
  return below.folded.includes('。') && !isFurniture(below.text)
}

function isEntry(line: PageLine): boolean {
  return PAGE_MARK.test(line.folded) || /^[●■◆▲▷▶◇○·>]/.test(line.folded)
}
