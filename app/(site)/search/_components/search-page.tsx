import { notFound } from 'next/navigation'

import { OlderLink } from '#components/layout/older-link'
import { SearchBox } from '#components/search/search-box'
import { SectionHead } from '#components/ui/section-head'
import { searchPath } from '#lib/search-path'
import { readSearch } from '#server/reader/search'
import { readPlaces, readToday } from '#server/reader/site'

import { Frame } from '../../_components/frame.tsx'
import { findRegionScope } from '../../_lib/region-scope.ts'
import { searchRequest } from '../_lib/search-request.ts'
import type { ParsedView } from '../_lib/search-view.ts'
import { AnswerLine } from './answer-line.tsx'
import { Facets } from './facets.tsx'
import { OtherWords } from './other-words.tsx'
import { PlaceHits } from './place-hits.tsx'
import { Results } from './results.tsx'

/** What a question finds: the stories, ways to narrow it, and other words to try. */
export async function SearchPage({ text, view }: { text: string; view: ParsedView }) {
  const [places, today] = await Promise.all([readPlaces(), readToday()])
  const region = findRegionScope(places, view.region)
  if (view.region && !region) notFound()
  const { type, year, order, after } = view
  const answer = await readSearch(searchRequest(text, view, region, places))
  const { query, tally, page, stories, related } = answer
  const asked = query.text
  const narrowed = { region: view.region, type, year }
  // Where nothing was left uncounted, everything was ranked, and nothing older remains.
  const next = page?.after ?? (tally?.total.over ? page?.older : null)
  return (
    <Frame current={null}>
      <header className="page-head">
        <h1>搜索</h1>
      </header>
      <SearchBox
        id="q"
        label="搜索报道与活动"
        text={asked}
        keeps={{ region: view.region, type, year: year === undefined ? undefined : String(year) }}
      />
      <AnswerLine query={query} tally={tally} narrowed={Object.values(narrowed).some(Boolean)} />
      <PlaceHits places={answer.places} />
      {tally && page ? (
        <div className="section columns">
          <div className="span-8 stack">
            <section aria-labelledby="found">
              <SectionHead
                id="found"
                title={`含“${asked.replace(/["“”]/g, '')}”`}
                note={`${order === 'newest' ? '按时间排' : '按相关排'}${after ? '，续' : ''}`}
                more={
                  order === 'newest'
                    ? { href: searchPath(asked, narrowed), words: '改按相关排' }
                    : {
                        href: searchPath(asked, { ...narrowed, order: 'newest' }),
                        words: '改按时间排',
                      }
                }
              />
              {stories.length === 0 && <p className="silent">没有找到。换个词，或放宽范围试试。</p>}
              <Results stories={stories} year={Number(today.slice(0, 4))} />
              <OlderLink
                href={
                  next
                    ? searchPath(asked, {
                        ...narrowed,
                        order: page.after ? order : 'newest',
                        after: next,
                      })
                    : null
                }
                words={page.after ? '下一页' : '更早的，按时间看'}
              />
            </section>
            <OtherWords related={related} />
          </div>
          <Facets text={asked} view={view} tally={tally} region={region} places={places} />
        </div>
      ) : (
        <OtherWords related={related} />
      )}
    </Frame>
  )
}
