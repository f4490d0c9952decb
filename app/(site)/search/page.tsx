import type { Metadata } from 'next'

import { PageTitle } from '#components/layout/page-title'
import { SearchBox } from '#components/search/search-box'
import { FREQUENT_QUESTIONS } from '#domain/search/suggest'
import { searchPath } from '#lib/addresses/search-path'
import { divisionPath } from '#lib/addresses/site-paths'
import { readDivisions } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'
import { SuggestedLink, SuggestedLinks } from './_components/suggested-links.tsx'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: '搜索', description: '搜索报道与活动', path: '/search' })
}

/** The empty form, and a few ways to begin. */
export default async function SearchFormPage() {
  const divisions = await readDivisions()
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  return (
    <Frame current={null}>
      <PageTitle title="搜索" />
      <SearchBox id="q" label="搜索报道与活动" />
      <p className="mt-4 max-w-[46rem] text-ink-2">
        两个字就能搜，多个词用空格隔开；加引号“重点提案”按原样找，减号 -会议
        去掉含这个词的；县区可以打拼音，如 zhuanglang 或 zl。
      </p>
      <section className="section" aria-labelledby="frequent">
        <h2 id="frequent" className="text-base">
          常搜
        </h2>
        <SuggestedLinks>
          {FREQUENT_QUESTIONS.map((question) => (
            <li key={question}>
              <SuggestedLink href={searchPath(question)}>{question}</SuggestedLink>
            </li>
          ))}
        </SuggestedLinks>
      </section>
      <section className="section" aria-labelledby="by-region">
        <h2 id="by-region" className="text-base">
          按地区看
        </h2>
        <SuggestedLinks>
          {prefectures.map((division) => (
            <li key={division.code}>
              <SuggestedLink href={divisionPath(division)}>{division.name}</SuggestedLink>
            </li>
          ))}
        </SuggestedLinks>
      </section>
    </Frame>
  )
}
