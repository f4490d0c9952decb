// What a person should look at first, in the desk's phrases.

import { foldRadicals } from '#lib/characters/radicals'

import type { PageDate } from '../page/furniture.ts'
import { SURE, type ArticleReading } from '../page-reading.ts'

const RADICALS = /[\u2e80-\u2fd5]/g

export function describeDoubts(
  source: string,
  articles: readonly ArticleReading[],
  askedDate: string | undefined,
  printed: PageDate | null,
): string[] {
  const warnings: string[] = []
  if (askedDate !== undefined && printed === null) {
    warnings.push(`见报日期“${askedDate}”不是有效日期，未使用。`)
  }
  const radicals = (source.match(RADICALS) ?? []).filter((one) => foldRadicals(one) !== one)
  const [radical] = radicals
  if (radical !== undefined) {
    warnings.push(
      `原文有${radicals.length}个部首当字用（如“${radical}”当“${foldRadicals(radical)}”），都按字读了；正文里的逐处列在修补里。`,
    )
  }
  if (articles.length === 0) warnings.push('没有读出稿件：文本为空，或没有成段的正文。')
  for (const [storyIndex, article] of articles.entries()) {
    const name = `第${storyIndex + 1}篇`
    const { begins, ends } = article.elsewhere
    if (begins !== null) warnings.push(`${name}上接第${begins}版，开头不在这里。`)
    if (ends !== null) warnings.push(`${name}下转第${ends}版，余下的文字不在这里。`)
    if (article.rest.length > 0 && article.confidence.paragraphs < SURE)
      warnings.push(`${name}由分开的几处文字接成，标题没有重复，请核对是不是一篇。`)
    const { division } = article
    if (division === null) warnings.push(`${name}没有认出所属地区。`)
    else if (division.outside) warnings.push(`${name}写的是外省的${division.name}。`)
    if (article.headline === null && article.confidence.headline < 0.8)
      warnings.push(`${name}没有标题。`)
    if (article.credits.length === 0) warnings.push(`${name}没有署名。`)
    if (article.eventDate?.startsWith('--') === true) {
      warnings.push(`${name}的日期${article.dateText}没有年份可依。`)
    }
    if (article.yearGuessed) {
      const year = article.eventDate?.slice(0, 4)
      warnings.push(`${name}的日期${article.dateText}没有写年份，先按文中最近的${year}年，请核对。`)
    }
  }
  return warnings
}
