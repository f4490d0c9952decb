import type { Metadata } from 'next'

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
      <header className="page-head">
        <div>
          <h1>开放接口</h1>
          <p>用程序读取本站已发布的内容。只读，无需密钥；撤下的内容随即不再给出。</p>
        </div>
      </header>
      <div className="columns">
        <div className="span-8 stack">
          {Object.entries(paths).map(([path, { get }]) => (
            <section className="api-part" key={path} aria-labelledby={get.operationId}>
              <h2 id={get.operationId}>{get.summary}</h2>
              <p>
                <code>
                  GET{' '}
                  {isWhole(get.parameters) ? (
                    <a className="text-link" href={API_ROOT + path}>
                      {API_ROOT + path}
                    </a>
                  ) : (
                    API_ROOT + path
                  )}
                </code>
              </p>
              {get.parameters.length > 0 && <FieldRows fields={get.parameters.map(withMeaning)} />}
            </section>
          ))}
          <section className="api-part" aria-labelledby="answers">
            <h2 id="answers">答什么</h2>
            {Object.entries(components.schemas).map(([name, schema]) => (
              <div key={name}>
                <h3 id={name}>{name}</h3>
                <FieldRows fields={fieldsOf(schema)} />
              </div>
            ))}
          </section>
          <section className="api-part" aria-labelledby="embed">
            <h2 id="embed">放到自己的网站上</h2>
            <p>
              把下面这一段写进网页，就能看到本地最新的报道；撤下的随即不见。地址里的 zhuanglang
              换成自己的，各县区页面的网址里有；市州把 counties 换成 prefectures。
            </p>
            <p>
              <code>{embedCode(site)}</code>
            </p>
          </section>
        </div>
        <aside className="span-4 stack" aria-label="怎么用">
          <section className="card" aria-labelledby="rules">
            <h2 id="rules">怎么用</h2>
            <dl className="rows">
              <div>
                <dt>翻页</dt>
                <dd>把答复里的 next 写进 after，直到它为空</dd>
              </div>
              <div>
                <dt>省流量</dt>
                <dd>带上 If-None-Match，没有变化时只答 304</dd>
              </div>
              <div>
                <dt>快慢</dt>
                <dd>取得太快时答 429，请等 Retry-After 所写的秒数再取</dd>
              </div>
              <div>
                <dt>时间</dt>
                <dd>都是北京时间，带 +08:00</dd>
              </div>
              <div>
                <dt>说明</dt>
                <dd>
                  <a className="text-link" href={`${API_ROOT}/openapi.json`}>
                    OpenAPI 3.1 文档
                  </a>
                </dd>
              </div>
            </dl>
          </section>
        </aside>
      </div>
    </Frame>
  )
}

const embedCode = ({ address }: FeedSite) =>
  `<iframe src="${address}/embed/counties/zhuanglang" title="庄浪县政协报道" width="100%" height="560" loading="lazy"></iframe>`

/** Whether the address answers as it stands, with nothing to fill in. */
const isWhole = (parameters: readonly Parameter[]): boolean =>
  !parameters.some(({ required }) => required)

const withMeaning = ({ name, required, description, schema }: Parameter) => ({
  name,
  required,
  schema: { description, ...schema },
})

const fieldsOf = (schema: object) =>
  Object.entries('properties' in schema ? (schema.properties as object) : {}).map(
    ([name, told]: [string, unknown]) => ({ name, schema: told }),
  )
