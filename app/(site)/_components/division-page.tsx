import { ArticleCard } from '#components/article/article-card'
import { ArticleFigure } from '#components/article/article-figure'
import { ArticleRows } from '#components/article/article-rows'
import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { FeedLinks } from '#components/layout/feed-links'
import { Landscape } from '#components/layout/landscape'
import { OlderLink } from '#components/layout/older-link'
import { PrintedPart } from '#components/layout/printed-part'
import { Spine } from '#components/timeline/spine'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { buildBreadcrumbs } from '#domain/site/describe-article'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { terrainOf } from '#domain/site/terrain-of'
import { divisionPath, timelinePath } from '#lib/addresses/site-paths'
import { readMostRead } from '#server/reader/most-read'
import { readDivisionPage } from '#server/reader/division'
import { readDivisions, readSettings, readToday } from '#server/reader/site'
import { siteOrigin } from '#server/site-address'

import { divisionCrumbs } from '../_lib/division-crumbs.ts'
import { ComingUp } from './coming-up.tsx'
import { Frame } from './frame.tsx'
import { DivisionAside } from './division-aside.tsx'
import { DivisionFacts } from './division-facts.tsx'
import { KeepPlace } from './my-county.tsx'
import { ScriptFile } from './script-file.tsx'

/** The page of a county, a zone, a prefecture or the province. */
export async function DivisionPage({ division }: { division: SiteDivision }) {
  const [divisions, today, settings] = await Promise.all([
    readDivisions(),
    readToday(),
    readSettings(),
  ])
  const crumbs = divisionCrumbs(division, divisions)
  const site = { name: settings.siteName, address: settings.siteAddress }
  const isCounty = division.level === 'county' || division.level === 'zone'
  const [page, mostRead] = await Promise.all([
    readDivisionPage(division.code, isCounty ? division.parentCode : null, today),
    readMostRead(division.code, today),
  ])
  const { pinned, shown, articles, total, timeline, near, renditions } = page
  const year = Number(today.slice(0, 4))
  const newest = shown[0]
  const last = articles.lines.at(-1)
  const month = timeline.activities[0]?.timelineOn.slice(0, 7)
  return (
    <Frame current="places">
      <JsonLd value={buildBreadcrumbs(site, crumbs)} />
      <Crumbs path={crumbs} />
      <Landscape code={division.code} terrain={terrainOf(division, divisions)} />
      <header className="grid items-end gap-4 pt-4 lg:flex lg:flex-wrap lg:gap-x-12">
        <h1 className="text-place leading-[1.05] tracking-[0.04em]">
          <Headline text={division.name} />
        </h1>
        <div className="grid gap-4 lg:flex lg:max-w-full lg:flex-[1_0_auto] lg:flex-wrap lg:items-end lg:justify-between lg:gap-x-6 lg:pb-2">
          <DivisionFacts division={division} page={page} year={year} />
          <div className="flex flex-wrap gap-2">
            {month && (
              <a
                className="button hidden elder:inline-flex"
                href={timelinePath(month, { region: regionOf(division) })}
              >
                按月看活动
              </a>
            )}
            <FeedLinks view={{ division }} of={division.name} />
            {division.level !== 'province' && (
              <>
                <ScriptFile name="my-county" buttons="[data-keep-place]" />
                <KeepPlace division={division} />
              </>
            )}
          </div>
        </div>
      </header>
      <div className="section columns">
        <div className="span-8 stack">
          <section aria-labelledby="news">
            <SectionHead id="news" title="最新报道" note={total > 0 ? `共${total}篇` : undefined} />
            {!newest && <p className="silent">还没有刊发报道。</p>}
            {newest?.figure && (
              <ArticleFigure
                figure={newest.figure}
                renditions={renditions}
                sizes="(min-width: 60rem) 50rem, calc(100vw - 2rem)"
                eager
              />
            )}
            <div className={newest?.figure ? 'stories under-picture' : 'stories'}>
              {shown.map((article) => (
                <ArticleCard
                  key={article.articleId}
                  article={article}
                  year={year}
                  big={article === newest}
                  brief={article !== newest && !isCounty}
                  withDivision={!isCounty}
                  pinned={pinned.includes(article)}
                />
              ))}
            </div>
            <OlderLink
              href={
                articles.hasMore && last
                  ? `${divisionPath(division)}/articles/${last.articleId}`
                  : null
              }
              label="更早的报道"
            />
            <PrintedPart
              shown={shown.length}
              total={total}
              unit="篇"
              address={siteOrigin(settings.siteAddress) + divisionPath(division)}
            />
          </section>
          {page.ahead.length > 0 && (
            <ComingUp announced={page.ahead} first={5} year={year} withDivision={!isCounty} />
          )}
          {month && (
            // Mostly the same stories once more: nobody has to hear or print them twice, nor to scroll past them in large letters.
            <section
              className="elder:hidden print:hidden"
              aria-labelledby="timeline"
              data-unread=""
            >
              <SectionHead
                id="timeline"
                title={`${isCounty ? '本地' : division.name}时间轴`}
                more={{
                  href: timelinePath(month, { region: regionOf(division) }),
                  label: '按月看',
                }}
              />
              <Spine
                activities={timeline.activities}
                year={year}
                withMonth
                withDivision={!isCounty}
              />
            </section>
          )}
          {near.length > 0 && (
            <section aria-labelledby="near">
              <SectionHead id="near" title="周边新讯" note="同一市州" />
              <ArticleRows articles={near} year={year} />
            </section>
          )}
        </div>
        <DivisionAside division={division} divisions={divisions} page={page} mostRead={mostRead} />
      </div>
    </Frame>
  )
}

const regionOf = ({ level, slug }: SiteDivision) => (level === 'province' ? undefined : slug)
