// What a person should look at first, in the words of the desk.

import type { PageDate } from './furniture.ts'
import type { ArticleReading } from './page-reading.ts'

export function describeDoubts(
  articles: readonly ArticleReading[],
  askedDate: string | undefined,
  printed: PageDate | null,
): string[] {
  const warnings: string[] = []
  if (askedDate !== undefined && printed === null) {
    warnings.push(`见报日期“${askedDate}”不是有效日期，未使用。`)
  }
  if (articles.length === 0) warnings.push('没有读出稿件：文本为空，或没有成段的正文。')
  for (const [at, article] of articles.entries()) {
    const name = `第${at + 1}篇`
    if (article.division === null) warnings.push(`${name}没有认出所属地区。`)
    if (article.headline === null && article.confidence.headline < 0.8)
      warnings.push(`${name}没有标题。`)
    if (article.credits.length === 0) warnings.push(`${name}没有署名。`)
    if (article.eventDate?.startsWith('--') === true) {
      warnings.push(`${name}的日期${article.dateText}没有年份可依。`)
    }
  }
  return warnings
}
