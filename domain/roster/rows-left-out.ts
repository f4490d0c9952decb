// Rows below the names of the columns that are none of a list's lines: sums, headings of groups, notes at the foot.

type Row = readonly string[]

const SUMS = ['合计', '总计', '小计', '共计', '总数']
/** 一、经济建设类（3件）; （二）教科文卫体类; 第三部分 */
const HEADING =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[部分类章节])/u
/** 注：A类为已经解决; 审核人：甲某 */
const NOTE = /^(?:注|附注|备注|说明|填表|制表|审核|校对|联系|负责)[^:：]{0,6}[:：]/u
/** The second of several notes: 2.第7号并入第3号 */
const NUMBERED = /^\d{1,2}[.．、]\D/u
/** What stands in several cells alike is no value of each of them. */
const SHORTEST_HEADING = 4

const filledOf = (row: Row): string[] =>
  row.map((cell) => cell.trim()).filter((cell) => cell !== '')

/** 合计 and the like in the first cell that has anything. */
const isSum = (row: Row): boolean =>
  SUMS.includes((filledOf(row)[0] ?? '').replaceAll(/[\s:：]/gu, ''))

const isNote = (row: Row): boolean => NOTE.test((filledOf(row)[0] ?? '').replaceAll(/\s/gu, ''))

/** A heading stands alone, or in each cell of a row whose merged cells were parted and filled. */
function isHeading(row: Row): boolean {
  const [text = '', ...others] = filledOf(row)
  if (others.length === 0) return HEADING.test(text)
  return text.length >= SHORTEST_HEADING && others.every((cell) => cell === text)
}

/** Which of a list's rows, by their index, are none of its lines. Those up to `last` name its columns. */
export function listLeftOut(rows: readonly Row[], last: number): Set<number> {
  const names = filledOf(rows[last] ?? []).join('|')
  const left = new Set<number>()
  let isAfterNote = false
  for (const [index, row] of rows.entries()) {
    const filled = filledOf(row)
    if (index <= last || filled.length === 0) continue
    const isFurther: boolean = isAfterNote && filled.length === 1 && NUMBERED.test(filled[0] ?? '')
    isAfterNote = isNote(row) || isFurther
    if (isAfterNote || isSum(row) || isHeading(row) || filled.join('|') === names) left.add(index)
  }
  return left
}
