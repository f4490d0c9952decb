import { notFound } from 'next/navigation'

import { OlderLink } from '#components/layout/older-link'
import { PrintedPart } from '#components/layout/printed-part'
import { PageTitle } from '#components/layout/page-title'
import { SearchBox } from '#components/search/search-box'
import { SectionHead } from '#components/ui/section-head'
import { MATTER_KIND_LABELS } from '#lib/matter-labels'
import { searchPath } from '#lib/addresses/search-path'
import { readFoundConsultations, readFoundMatters, readSearch } from '#server/reader/search'
import { readDivisions, readSettings, readToday } from '#server/reader/site'
import { siteOrigin } from '#server/site-address'

import { Frame } from '../../_components/frame.tsx'
import { findRegionScope } from '../../_lib/region-scope.ts'
import { searchRequest } from '../_lib/search-request.ts'
import type { MatterKind, ParsedView } from '../_lib/search-view.ts'
import { AnswerLine, nameTerms } from './answer-line.tsx'
import { Facets } from './facets.tsx'
import { FoundConsultations } from './found-consultations.tsx'
import { FoundMatters } from './found-matters.tsx'
import { NoArticles } from './no-articles.tsx'
import { OnlyMatters } from './only-matters.tsx'
import { OtherWords } from './other-words.tsx'
import { MeantInstead } from './meant-instead.tsx'
import { NamedPages } from './named-pages.tsx'
import { Results } from './results.tsx'

/** What is in everything that was found; the question as it was written, unless it was read otherwise. */
function nameFound({ query, span, fewer }: Awaited<ReturnType<typeof readSearch>>): string {
  if (fewer) return nameTerms(fewer.asked)
  return span ? nameTerms(query.wanted) : query.text.replace(/["“”]/g, '')
}

/** What a question finds: the articles, ways to narrow it, and other words to try. */
export async function SearchPage({ text, view }: { text: string; view: ParsedView }) {
  const [divisions, today, { siteAddress }] = await Promise.all([
    readDivisions(),
    readToday(),
    readSettings(),
  ])
  const region = findRegionScope(divisions, view.region)
  if (view.region && !region) notFound()
  const { type, year, order, after } = view
  const request = searchRequest({ text, view, today, region, divisions })
  const alone = view.matter
  const [answer, proposals, topics] = await Promise.all([
    readSearch(alone ? { ...request, after: undefined } : request),
    readFoundMatters(request, alone === 'proposal'),
    readFoundConsultations(request, alone === 'consultation'),
  ])
  const { query, span, pages, tally, page, articles, related, fewer, meant } = answer
  const asked = query.text
  const narrowed = { region: view.region, type, year }
  const isNarrowed = Object.values(narrowed).some(Boolean)
  // Of nothing no part can be asked for; what was narrowed can be widened.
  const canNarrow = isNarrowed || (tally !== null && (tally.total.count > 0 || tally.total.over))
  const counts = { proposal: proposals.count, consultation: topics.count }
  const narrowing = { text: asked, view, region, divisions, matters: counts }
  const ofMatters = alone === 'consultation' ? topics : proposals
  const all = (matter: MatterKind) =>
    alone === undefined ? searchPath(asked, { ...narrowed, matter }) : null
  const lists = {
    proposal: <FoundMatters {...proposals} today={today} all={all('proposal')} />,
    consultation: <FoundConsultations {...topics} today={today} all={all('consultation')} />,
  }
  // Where nothing was left uncounted, everything was ranked, and nothing older remains.
  const next = page?.after ?? (tally?.total.over ? page?.older : null)
  return (
    <Frame current={null}>
      <PageTitle title="搜索" />
      <SearchBox
        id="q"
        label="搜索报道与活动"
        text={asked}
        keeps={{ region: view.region, type, year: year === undefined ? undefined : String(year) }}
      />
      {!alone && (
        <AnswerLine query={query} span={span} tally={tally} narrowed={isNarrowed} fewer={fewer} />
      )}
      {proposals.rows.length + topics.rows.length === 0 && <MeantInstead meant={meant} />}
      <NamedPages {...pages} />
      {tally && !alone && canNarrow && (
        <details className="mt-6 border-y border-line py-2 lg:hidden print:hidden">
          <summary className="cursor-pointer py-2 leading-loose">缩小范围</summary>
          <Facets id="brief" tally={tally} {...narrowing} />
        </details>
      )}
      {alone && (
        <OnlyMatters
          name={MATTER_KIND_LABELS[alone]}
          count={counts[alone]}
          articles={searchPath(asked, narrowed)}
          next={
            ofMatters.next &&
            searchPath(asked, { ...narrowed, matter: alone, after: ofMatters.next })
          }
        >
          {lists[alone]}
        </OnlyMatters>
      )}
      {alone ? null : tally && page ? (
        <div className="section columns">
          <div className="span-8 stack">
            {!after && lists.proposal}
            {!after && lists.consultation}
            {articles.length === 0 && !next ? (
              <NoArticles
                isNarrowed={isNarrowed}
                hasMatters={counts.proposal.count + counts.consultation.count > 0}
              />
            ) : (
              <section aria-labelledby="found">
                <SectionHead
                  id="found"
                  title={`含“${nameFound(answer)}”`}
                  note={`${order === 'newest' ? '按时间排' : '按相关排'}${after ? '，续' : ''}`}
                  more={
                    order === 'newest'
                      ? { href: searchPath(asked, narrowed), label: '改按相关排' }
                      : {
                          href: searchPath(asked, { ...narrowed, order: 'newest' }),
                          label: '改按时间排',
                        }
                  }
                />
                <Results articles={articles} year={Number(today.slice(0, 4))} />
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
                  label={page.after ? '下一页' : '更早的，按时间看'}
                />
                {(next || after) && (
                  <PrintedPart
                    shown={articles.length}
                    total={tally.total.over ? undefined : tally.total.count}
                    unit="篇"
                    address={siteOrigin(siteAddress) + searchPath(asked, { ...narrowed, order })}
                  />
                )}
              </section>
            )}
            <OtherWords related={related} />
          </div>
          {canNarrow && (
            <div className="max-lg:hidden lg:col-span-4 print:hidden">
              <Facets id="by" tally={tally} {...narrowing} />
            </div>
          )}
        </div>
      ) : (
        <OtherWords related={related} />
      )}
    </Frame>
  )
}
