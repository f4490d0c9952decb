import type { Metadata } from 'next'

import { SearchBox } from '#components/search/search-box'
import { FREQUENT_QUESTIONS } from '#domain/search/suggest'
import { searchPath } from '#lib/search-path'
import { placePath } from '#lib/site-paths'
import { readPlaces } from '#server/reader/site'

import { Frame } from '../_components/frame.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: '搜索', description: '搜索报道与活动', path: '/search' })
}

/** The empty form, and a few ways to begin. */
export default async function SearchFormPage() {
  const places = await readPlaces()
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  return (
    <Frame current={null}>
      <header className="page-head">
        <h1>搜索</h1>
      </header>
      <SearchBox id="q" label="搜索报道与活动" />
      <p className="result-line">
        两个字就能搜，多个词用空格隔开；加引号“重点提案”按原样找，减号 -会议
        去掉含这个词的；县区可以打拼音，如 zhuanglang 或 zl。
      </p>
      <section className="section" aria-labelledby="frequent">
        <h2 id="frequent" className="suggest-head">
          常搜
        </h2>
        <ul className="suggest">
          {FREQUENT_QUESTIONS.map((question) => (
            <li key={question}>
              <a className="text-link" href={searchPath(question)}>
                {question}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="by-region">
        <h2 id="by-region" className="suggest-head">
          按地区看
        </h2>
        <ul className="suggest">
          {prefectures.map((place) => (
            <li key={place.code}>
              <a className="text-link" href={placePath(place)}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  )
}
