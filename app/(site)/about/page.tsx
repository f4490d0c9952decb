import type { Metadata } from 'next'

import { Card } from '#components/layout/card'
import { Landscape } from '#components/layout/landscape'
import { TermRows } from '#components/layout/term-rows'
import { isProvince } from '#lib/whole-site'
import { readDivisions, readSettings } from '#server/reader/site'

import { HowToReach } from '../_components/how-to-reach.tsx'
import { Statement } from '../_components/statement.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '关于本站',
    description: '本站是什么，由谁主办，一篇报道怎样刊出，日期怎么记',
    path: '/about',
  })
}

export default async function AboutPage() {
  const [settings, divisions] = await Promise.all([readSettings(), readDivisions()])
  const { siteName, motto, demoContent } = settings
  const [whole] = divisions
  const ofProvince = isProvince(whole)
  const countOf = (level: string) => divisions.filter((division) => division.level === level).length
  return (
    <Statement title="关于本站" lead={motto} aside={<Filing settings={settings} />}>
      {whole && (
        <div className="mb-6">
          <Landscape code={whole.code} terrain="terraces" />
        </div>
      )}
      <p>
        {siteName}收录{whole?.name}
        {ofProvince ? '各级政协（省、市州、县市区）' : '政协'}的履职报道，并把报道里写到的活动排成
        <a className="text-link" href="/timeline">
          时间轴
        </a>
        。
        {ofProvince &&
          `全省${countOf('prefecture')}个市州、${countOf('county')}个县市区各有一页，有自己的报道、时间轴、系列和订阅。`}
      </p>
      {demoContent && (
        <p>本站现在装有演示内容：标明“演示”的报道、活动与插图均为示例，不是真实新闻。</p>
      )}
      <h2>一篇报道怎样刊出</h2>
      <p>
        各地通讯员供稿，经初审、复审、终审三级审核后发布，同一篇稿件的几道手续由不同的人办理。每一道是谁办的、什么时候办的，都留有记录，不能改写。
      </p>
      <p>
        发布以后发现差错，可以更正，也可以撤下。撤下的内容随即从页面、订阅、日历、接口和搜索里去掉。
      </p>
      <h2>三个日期</h2>
      <p>
        每件事分开记三个日期：事情发生的“事件日期”，报纸刊登的“见报日期”，在本站刊出的“发布时间”。原文只说“近日”的，不猜是哪一天，按见报日或发布日排列，并注明原文。日历订阅只收写明了日子的活动，只知道月份的也不编一个日子。
      </p>
      <h2>系列</h2>
      <p>
        标题写明第几讲、第几次的，归入
        <a className="text-link" href="/series">
          系列
        </a>
        。没有收录的序号照样列出，注明“尚未收录”；那只说明本站没有报道，不说明没有举行。
      </p>
      <h2>转载与取用</h2>
      <p>
        {ofProvince ? '每个地区和类型' : '全县和每个类型'}都有 RSS 与日历订阅，也可以用
        <a className="text-link" href="/about/api">
          开放接口
        </a>
        读取已发布的内容。转载请保留作者和出处。{ofProvince && '地图为方格示意，不表示行政界线。'}
      </p>
      <h2>联系</h2>
      <HowToReach />
    </Statement>
  )
}

function Filing({ settings }: { settings: Awaited<ReturnType<typeof readSettings>> }) {
  const { icpNumber, policeNumber, siteCode, siteAddress } = settings
  const rows = [
    { term: '网址', value: siteAddress },
    { term: '备案', value: icpNumber },
    { term: '公安备案', value: policeNumber },
    { term: '标识码', value: siteCode },
  ].filter(({ value }) => value)
  if (rows.length === 0) return null
  return (
    <Card id="filing" title="网站登记">
      <TermRows rows={rows} />
    </Card>
  )
}
