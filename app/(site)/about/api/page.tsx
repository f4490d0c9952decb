import type { Metadata } from 'next'

import { Card } from '#components/layout/card'
import { Code } from '#components/layout/code'
import { PageTitle } from '#components/layout/page-title'
import { TermRows } from '#components/layout/term-rows'
import { buildOpenApi, type Parameter } from '#domain/feed/api/build-openapi'
import { API_ROOT } from '#domain/feed/api/operations'
import type { FeedSite } from '#domain/feed/feed-scope'
import { readFeedSite } from '#server/documents/feed-site'

import { Frame } from '../../_components/frame.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'
import { FieldRows } from './_components/field-rows.tsx'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '开放接口',
    description: '用程序读取本站的报道、活动、行政区划和专题：只读，无需密钥',
    path: '/about/api',
  })
}

/** The OpenAPI document for people: what can be asked, and what is answered. */
export default async function ApiPage() {
  const site = await readFeedSite()
  const { paths, components } = buildOpenApi(site)
  return (
    <Frame current={null}>
      <PageTitle
        title="开放接口"
        lead="用程序读取本站已发布的内容。只读，无需密钥；撤下的内容随即不再给出。"
      />
      <div className="columns">
        <div className="span-8 stack">
          {Object.entries(paths).map(([path, { get }]) => (
            <section key={path} aria-labelledby={get.operationId}>
              <h2 className="text-xl" id={get.operationId}>
                {get.summary}
              </h2>
              <p>
                <Code>
                  GET{' '}
                  {isWhole(get.parameters) ? (
                    <a className="text-link" href={API_ROOT + path}>
                      {API_ROOT + path}
                    </a>
                  ) : (
                    API_ROOT + path
                  )}
                </Code>
              </p>
              {get.parameters.length > 0 && <FieldRows fields={get.parameters.map(withMeaning)} />}
            </section>
          ))}
          <section aria-labelledby="answers">
            <h2 className="text-xl" id="answers">
              答什么
            </h2>
            {Object.entries(components.schemas).map(([name, schema]) => (
              <div key={name}>
                <h3 className="mt-6 text-lg" id={name}>
                  {name}
                </h3>
                <FieldRows fields={fieldsOf(schema)} />
              </div>
            ))}
          </section>
          <section aria-labelledby="embed">
            <h2 className="text-xl" id="embed">
              放到自己的网站上
            </h2>
            <p>
              把下面这一段写进网页，就能看到本地最新的报道；撤下的随即不见。地址里的 zhuanglang
              换成自己的，各县区页面的网址里有；市州把 counties 换成 prefectures。
            </p>
            <p>
              <Code>{embedCode(site)}</Code>
            </p>
          </section>
        </div>
        <aside className="lg:col-span-4 stack" aria-label="怎么用">
          <Card id="rules" title="怎么用">
            <TermRows
              rows={[
                { term: '翻页', value: '把答复里的 next 写进 after，直到它为空' },
                { term: '省流量', value: '带上 If-None-Match，没有变化时只答 304' },
                { term: '快慢', value: '取得太快时答 429，请等 Retry-After 所写的秒数再取' },
                { term: '时间', value: '都是北京时间，带 +08:00' },
                {
                  term: '说明',
                  value: (
                    <a className="text-link" href={`${API_ROOT}/openapi.json`}>
                      OpenAPI 3.1 文档
                    </a>
                  ),
                },
              ]}
            />
          </Card>
        </aside>
      </div>
    </Frame>
  )
}

const embedCode = ({ address }: FeedSite) =>
  `<iframe src="${address}/embed/counties/zhuanglang" title="庄浪县政协报道" width="100%" height="560" loading="lazy"></iframe>`

/** Whether the address answers as it is, with nothing to fill in. */
const isWhole = (parameters: readonly Parameter[]): boolean =>
  !parameters.some(({ required }) => required)

const withMeaning = ({ name, required, description, schema }: Parameter) => ({
  name,
  required,
  schema: { description, ...schema },
})

const fieldsOf = (schema: object) =>
  Object.entries('properties' in schema ? (schema.properties as object) : {}).map(
    ([name, schema]: [string, unknown]) => ({ name, schema }),
  )
