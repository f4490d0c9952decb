import type { Metadata } from 'next'

import { PageTitle } from '#components/layout/page-title'
import { TermRows } from '#components/layout/term-rows'
import { SectionHead } from '#components/ui/section-head'
import { buildOpenApi } from '#domain/feed/api/build-openapi'
import {
  API_ROOT,
  consultationDumpPath,
  dumpPath,
  matterDumpPath,
} from '#domain/feed/api/operations'
import type { PublishedYear } from '#domain/feed/api/list-years'
import type { FeedSite } from '#domain/feed/feed-scope'
import { formatDay } from '#lib/dates'
import { readYears } from '#server/documents/api'
import { readFeedSite } from '#server/documents/feed-site'
import { RATE_RULES } from '#server/gate/rate-rules'

import { Frame } from '../../_components/frame.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'
import { AddressTable } from './_components/address-table.tsx'
import { ApiSection } from './_components/api-section.tsx'
import { Sample } from './_components/sample.tsx'
import { parametersOf, shapesOf } from './_lib/fields.ts'
import { readProblemSample, readSamples } from './_lib/samples.ts'
import { CHANGES, PROBLEMS, SUBJECTS } from './_lib/subjects.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '开放接口',
    description: '用程序读取本站的报道、活动、行政区划和专题：只读，无需密钥',
    path: '/about/api',
  })
}

const CONTENTS = [
  { id: 'addresses', title: '取什么' },
  ...SUBJECTS,
  { id: 'years', title: '整年下载' },
  { id: 'errors', title: '出错时' },
  { id: 'licence', title: '许可' },
  { id: 'embed', title: '放到自己的网站上' },
  { id: 'changelog', title: '更新记录' },
]

/** The OpenAPI document for people: what can be asked, what is answered, and on what terms. */
export default async function ApiPage() {
  const [site, samples, problem, years] = await Promise.all([
    readFeedSite(),
    readSamples(),
    readProblemSample(),
    readYears(),
  ])
  const description = buildOpenApi(site)
  return (
    <Frame current={null}>
      <PageTitle
        title="开放接口"
        lead="公开的内容都能用程序取。不用钥匙，不用登记，一行命令就能试："
      />
      <Sample label="试一试">{`curl "${site.address}${API_ROOT}/articles?limit=2"`}</Sample>
      <div className="mt-6 mb-8 border-t border-b border-line">
        <TermRows rows={factsOf()} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[13rem_minmax(0,1fr)] elder:grid-cols-[minmax(0,1fr)]">
        <nav className="self-start lg:sticky lg:top-6 elder:static" aria-label="本页目录">
          <ul className="link-rows grid grid-cols-2 gap-x-6 lg:grid-cols-1 elder:grid-cols-2">
            {CONTENTS.map(({ id, title }) => (
              <li key={id} className="border-b border-line">
                <a className="block py-2" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack min-w-0">
          <section aria-labelledby="addresses">
            <SectionHead id="addresses" title="取什么" />
            <AddressTable paths={description.paths} />
          </section>
          {SUBJECTS.map((subject) => (
            <ApiSection
              key={subject.id}
              subject={subject}
              parameters={parametersOf(description, subject)}
              shapes={shapesOf(description, subject)}
              sample={samples[subject.id] ?? null}
            />
          ))}
          <section aria-labelledby="years">
            <SectionHead id="years" title="整年下载" note="报道含正文，先发布的在前" />
            <TermRows rows={years.map(yearRow)} />
          </section>
          <section aria-labelledby="errors">
            <SectionHead id="errors" title="出错时" />
            <p className="mb-4">
              出错总是这个样子：code 给程序看，不会改；message
              给人看，写明是哪个参数、要怎么填，措辞会改。
            </p>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-2">
              <Sample label={problem.label}>{problem.text}</Sample>
              <TermRows
                terms="code"
                rows={PROBLEMS.map(({ code, status, meaning }) => ({
                  term: code,
                  value: `${status}，${meaning}`,
                }))}
              />
            </div>
          </section>
          <section aria-labelledby="licence">
            <SectionHead id="licence" title="许可" />
            <TermRows
              rows={[
                {
                  term: '文字、数据',
                  value: `可以转载、统计和再加工，请保留作者、日期和更正，注明“${site.name}”和原地址`,
                },
                { term: '照片', value: '不在其列，逐张看署名，要用请先联系' },
                {
                  term: '不可以',
                  value: '去掉日期和更正当成新闻；把“没有收录”说成“没有举行”；撤下以后还留着',
                },
              ]}
            />
          </section>
          <section aria-labelledby="embed">
            <SectionHead id="embed" title="放到自己的网站上" />
            <p className="mb-4">
              把下面这一段写进网页，就能看到本地最新的报道；撤下的随即不见。地址里的 zhuanglang
              换成自己的，各县区页面的网址里有；市州把 counties 换成 prefectures。
            </p>
            <Sample label="写进网页的一段">{embedCode(site)}</Sample>
          </section>
          <section aria-labelledby="changelog">
            <SectionHead id="changelog" title="更新记录" note="只加，不改，不删" />
            <dl>
              {CHANGES.map(({ on, what }) => (
                <div key={on} className="border-t border-line py-2 first:border-t-0">
                  <dt className="label">
                    <time dateTime={on}>{formatDay(on)}</time>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </Frame>
  )
}

function factsOf() {
  const { steady, burst } = RATE_RULES.find(({ name }) => name === 'api') ?? {}
  const speed = `每秒 ${steady?.requests} 次，偶尔多出的 ${burst?.requests} 次也收；太快答 429，请等 Retry-After 所写的秒数`
  return [
    { term: '版本', value: 'v1，只加字段，不改也不删旧的' },
    { term: '快慢', value: speed },
    { term: '翻页', value: '把答复里的 next 写进 after，直到它为 null；每页条数写在 limit' },
    { term: '省流量', value: '带上 If-None-Match，没有变化时只答 304；别的网站上的网页也可以' },
    { term: '时间', value: '都是北京时间，带 +08:00' },
    {
      term: '说明',
      value: (
        <a className="text-link" href={`${API_ROOT}/openapi.json`}>
          OpenAPI 3.1 文档
        </a>
      ),
    },
  ]
}

const yearRow = ({ year, articles, matters, consultations }: PublishedYear) => ({
  term: `${year}年`,
  value: (
    <>
      {articles} 篇，
      <a className="text-link" href={dumpPath(year, 'csv')}>
        CSV 表格
      </a>
      ，
      <a className="text-link" href={dumpPath(year, 'json')}>
        JSON
      </a>
      {matters > 0 && (
        <>
          ；{matters} 件提案，
          <a className="text-link" href={matterDumpPath(year)}>
            CSV 表格
          </a>
        </>
      )}
      {consultations > 0 && (
        <>
          ；{consultations} 个协商议题，
          <a className="text-link" href={consultationDumpPath(year)}>
            CSV 表格
          </a>
        </>
      )}
    </>
  ),
})

const embedCode = ({ address }: FeedSite) =>
  `<iframe src="${address}/embed/counties/zhuanglang" title="庄浪县政协报道" width="100%" height="560" loading="lazy"></iframe>`
