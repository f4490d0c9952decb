import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ArticleBody } from '#components/article/article-body'
import { ArticleDates } from '#components/article/article-dates'
import { ArticleNotes } from '#components/article/article-notes'
import { ArticleSource } from '#components/article/article-source'
import { formatOpening } from '#lib/format-byline'
import { Neighbours } from '#components/article/neighbours'
import { ReadingTools } from '#components/article/reading-tools'
import { ProvenConsultations } from '#components/article/proven-consultations'
import { ProvenMatters } from '#components/article/proven-matters'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import { ReportedActivity } from '#components/article/reported-activity'
import { ArticleCard } from '#components/article/article-card'
import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { WebAddress } from '#components/ui/web-address'
import { describeArticle, firstPublished } from '#domain/site/describe-article'
import { articleTags } from '#domain/site/government-tags'
import { responsibleEditor } from '#domain/site/responsible-editor'
import { SHAPES } from '#domain/site/share-pictures/card-texts'
import { kickerBeside } from '#lib/headline/kicker'
import { divisionBefore } from '#lib/headline/placed-headline'
import {
  articlePath,
  articlePicturePath,
  articleQrPath,
  divisionPath,
} from '#lib/addresses/site-paths'
import { readFeedSite } from '#server/documents/feed-site'
import { SAYS_GONE } from '#server/page-cache/status-in-head'
import { readArticle, readNewestArticleId, readWithdrawal } from '#server/reader/article'
import { readProvenConsultations } from '#server/reader/consultations'
import { readProven } from '#server/reader/proposals'
import { readTicketOf } from '#server/reads/read-ticket-of'
import { readDivisions, readSettings, readToday } from '#server/reader/site'

import { ArticleFrame } from '../../_components/article-frame.tsx'
import { ScriptFile } from '../../_components/script-file.tsx'
import { WithdrawnArticle } from '../../_components/withdrawn-article.tsx'
import { articleNumber } from '../../_lib/article-number.ts'
import { pageMetadata } from '../../_lib/page-metadata.ts'
import { divisionCrumbs } from '../../_lib/division-crumbs.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ id: string }> }

export async function generateStaticParams() {
  return [{ id: String(await readNewestArticleId()) }]
}

async function findShown({ params }: Props) {
  const articleId = articleNumber((await params).id)
  return articleId === null ? null : readArticle(articleId)
}

async function findWithdrawn({ params }: Props) {
  const articleId = articleNumber((await params).id)
  return articleId === null ? null : readWithdrawal(articleId)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await findShown(props)
  if (!shown) {
    const withdrawal = await findWithdrawn(props)
    if (!withdrawal) return {}
    return { title: '已撤稿', robots: { index: false }, other: SAYS_GONE }
  }
  const { id, content, division, summary } = shown.article
  const title = divisionBefore(division, content.headline) + content.headline
  const { address } = await readFeedSite()
  const page = await pageMetadata({
    title,
    description: summary,
    path: articlePath(id),
    feeds: { division, title: division.name },
    shared: {
      publishedAt: firstPublished(shown.article),
      picture: {
        url: address + articlePicturePath(id, 'share'),
        ...SHAPES.share,
        alt: title,
      },
    },
  })
  // One description a page: inspections want it under its name with a capital, and names of tags
  // do not differ by case.
  return { ...page, description: null, other: articleTags(shown.article, await readSettings()) }
}

export default async function ArticlePage(props: Props) {
  const shown = await findShown(props)
  if (!shown) {
    const withdrawal = await findWithdrawn(props)
    if (!withdrawal) notFound()
    return (
      <ArticleFrame current={null}>
        <ScriptFile name="paper" />
        <WithdrawnArticle withdrawal={withdrawal} />
      </ArticleFrame>
    )
  }
  const { article, neighbours, related } = shown
  const [divisions, today, { name, address }, settings, proven, topics] = await Promise.all([
    readDivisions(),
    readToday(),
    readFeedSite(),
    readSettings(),
    readProven(article.id),
    readProvenConsultations(article.id),
  ])
  const editor = responsibleEditor(article.approvers, settings.responsibleEditor)
  const { content, division, topic } = article
  const kicker = kickerBeside(topic?.name, content.kicker)
  const own = divisions.find(({ code }) => code === division.code)
  const crumbs = (own ? divisionCrumbs(own, divisions) : []).map(({ label, href }) => ({
    label,
    href: href ?? divisionPath(division),
  }))
  const types = [article.activity, ...related].flatMap((marked) => marked?.type ?? [])
  return (
    <ArticleFrame current={null} types={types}>
      <ScriptFile name="share" buttons="[data-copy-address], [data-share], [data-print]" />
      <ScriptFile name="count-read" article={readTicketOf(article.id)} />
      <JsonLd value={describeArticle({ name, address }, article, crumbs)} />
      <article className="article">
        <Crumbs path={crumbs} />
        <header className="article-head">
          {topic && (
            <p className="topic-line">
              <a href={`/topics/${topic.slug}`}>{topic.name}</a>
            </p>
          )}
          {kicker && <p className="kicker">{kicker}</p>}
          <h1>
            <Headline text={content.headline} />
          </h1>
          {content.subtitle && <p className="subtitle">{content.subtitle}</p>}
        </header>
        <ArticleNotes notes={article.notes} />
        <ArticleSource article={article} />
        <ArticleDates article={article} />
        <ReadingTools
          address={address + articlePath(article.id)}
          qrPath={articleQrPath(article.id)}
        />
        <aside className="on-paper" aria-label="网上的这一篇">
          <b>接着读</b>
          <img src={articleQrPath(article.id)} width="106" height="106" loading="lazy" alt="" />
          <p>扫码看更正和原图</p>
          <p className="print-address">
            <WebAddress address={address + articlePath(article.id)} />
          </p>
        </aside>
        <ArticleBody
          body={content.body}
          opening={formatOpening(content.dateline, content.credits)}
          renditions={article.renditions}
        />
        {editor && <p className="responsible">责任编辑：{editor}</p>}
        <ProvenMatters proven={proven} today={today} />
        <ProvenConsultations
          proven={topics.map((one) => ({ ...one, words: describeConsultation(one, today).words }))}
        />
        <ReportedActivity article={article} />
        <Neighbours divisionName={division.name} {...neighbours} />
      </article>
      {related.length > 0 && (
        <section className="section" aria-labelledby="related">
          <SectionHead id="related" title="相关报道" />
          <div className="related">
            {related.map((line) => (
              <ArticleCard key={line.articleId} article={line} year={Number(today.slice(0, 4))} />
            ))}
          </div>
        </section>
      )}
    </ArticleFrame>
  )
}
