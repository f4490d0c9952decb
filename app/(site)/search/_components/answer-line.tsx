import type { Tally } from '#domain/search/count-matches'
import type { ParsedQuery, QueryTerm } from '#domain/search/parse-query'
import type { NamedSpan } from '#domain/search/read-span'
import { searchPath } from '#lib/addresses/search-path'
import { formatSpan } from '#lib/dates'

import { formatCount } from '../_lib/format-count.ts'

interface AnswerLineProps {
  query: ParsedQuery
  /** The month or year that a word of the question was read as. */
  span: NamedSpan | null
  tally: Tally | null
  narrowed: boolean
  /** What was asked for in its place, since all of its words together find nothing. */
  fewer: { asked: readonly QueryTerm[]; left: QueryTerm } | null
}

export const nameTerms = (terms: readonly QueryTerm[]): string =>
  terms.map(({ text }) => text).join(' ')

/** How much was found, and what of the question was not looked up. */
export function AnswerLine({ query, span, tally, narrowed, fewer }: AnswerLineProps) {
  const { unwanted, ignored } = query
  const wanted = fewer?.asked ?? query.wanted
  return (
    <p className="mt-4 max-w-[46rem] text-ink-2" role="status">
      {span && (
        <>
          “{span.word}”读作{formatSpan(span.span)}，
          <a className="text-link" href={searchPath(asWritten(query.text, span))}>
            按原样找
          </a>
          。
        </>
      )}
      {fewer &&
        `没有同时包含“${nameTerms([...fewer.asked, fewer.left])}”的报道，以下只含“${nameTerms(fewer.asked)}”。`}
      {tally && (
        <>
          {narrowed ? '这个范围里，' : ''}含“{nameTerms(wanted)}”
          {unwanted.length > 0 && `、不含“${nameTerms(unwanted)}”`}的报道
          {tally.total.over ? '' : '有'} <b>{formatCount(tally.total)}</b> 篇
          {tally.total.over ? '，先选地区或年份会找得更快。' : '。'}
        </>
      )}
      {!tally && formatMissing(query)}
      {tally && ignored.length > 0 && `没有用到：${ignored.join('、')}。`}
    </p>
  )
}

/** The same question with that word to be found as it stands. */
const asWritten = (text: string, { word }: NamedSpan): string =>
  text.replace(word, ` “${word}” `).replace(/\s+/g, ' ').trim()

/** Why nothing could be looked up. */
function formatMissing({ unwanted, ignored }: ParsedQuery): string {
  if (unwanted.length > 0) return '只写了不要的词，请再写一个要找的词。'
  if (ignored.length > 0) return '一个字太宽，请至少输入两个字。'
  return '请输入要找的词，两个字就可以。'
}
