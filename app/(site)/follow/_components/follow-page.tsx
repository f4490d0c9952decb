import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { Icon } from '#components/ui/icon'
import { SectionHead } from '#components/ui/section-head'
import type { FeedScope } from '#domain/feed/feed-scope'
import { calendarPath, feedPagePath, feedPath, toWebcal } from '#lib/addresses/feed-paths'
import { topicPath } from '#lib/addresses/site-paths'
import { readFeedSite } from '#server/documents/feed-site'

import { Frame } from '../../_components/frame.tsx'
import { ScriptFile } from '../../_components/script-file.tsx'
import { nameScope } from '../_lib/name-scope.ts'
import { AddressToCopy } from './address-to-copy.tsx'
import { CalendarSteps } from './calendar-steps.tsx'
import { FollowedProposals } from './followed-proposals.tsx'
import { OtherScopes } from './other-scopes.tsx'
import { WhatComes } from './what-comes.tsx'

/** How to follow a place or a kind of activity: in a calendar, in a reader, without an account. */
export async function FollowPage({ scope }: { scope: FeedScope }) {
  const { address } = await readFeedSite()
  const name = await nameScope(scope)
  const calendar = address + calendarPath(scope)
  return (
    <Frame current="follow">
      <ScriptFile name="copy-address" buttons="[data-copy]" />
      <Crumbs path={[{ label: '首页', href: '/' }, ...crumbsOf(scope), { label: '订阅' }]} />
      <PageTitle
        title={
          <>
            关注
            <Headline text={name} />
          </>
        }
        lead="活动自己出现在您的日历里，报道自己送到阅读器。不用注册，不用微信，本站不知道是谁在看。"
      />
      <div className="columns">
        <div className="span-8 stack">
          <section aria-labelledby="calendar">
            <SectionHead id="calendar" title="订进日历" note="手机、电脑都行" />
            <p>
              <a className="button primary" href={toWebcal(calendar)}>
                <Icon name="calendar" />
                打开日历订阅
              </a>
            </p>
            <p className="mt-4 mb-2 max-w-[46rem] leading-relaxed">
              按了没有反应，就复制这个地址，照下面三句话做：
            </p>
            <AddressToCopy id="calendar-address" label="日历地址" address={calendar} />
            <CalendarSteps />
          </section>
          <section aria-labelledby="rss">
            <SectionHead id="rss" title="用 RSS 读" note="适合每天看报道的人" />
            <p className="mt-4 mb-2 max-w-[46rem] leading-relaxed">
              RSS 是给阅读器用的地址。把它放进任何一个 RSS
              阅读器，有新报道就自己出现，按时间排，没有推荐，也没有广告。
            </p>
            <AddressToCopy id="feed-address" label="RSS 地址" address={address + feedPath(scope)} />
          </section>
          {!scope.topic && !scope.type && <FollowedProposals division={scope.division} />}
          <section aria-labelledby="without-wechat">
            <SectionHead id="without-wechat" title="不用微信" />
            <ul className="leading-relaxed [&>li]:border-t [&>li]:border-line [&>li]:py-3 [&>li:first-child]:border-t-0">
              <li>
                在微信里打开这一页时，日历按钮不起作用：点右上角三个点，选“在浏览器打开”，再按一次。
              </li>
              <li>
                不想订阅，就在浏览器里收藏
                <a className="text-link" href={feedPagePath(scope)}>
                  {(scope.topic ?? scope.division)
                    ? `${(scope.topic ?? scope.division)?.name}的页面`
                    : '这个网站'}
                </a>
                ，或者添加到手机桌面，点开就是最新的。
              </li>
              <li>
                帮家里老人订：在老人的手机上打开这一页，按一下“打开日历订阅”就好，以后自己更新。
              </li>
            </ul>
          </section>
        </div>
        <aside className="lg:col-span-4 stack" aria-label="订阅的内容">
          {scope.topic ? (
            <p>
              <a className="text-link" href={topicPath(scope.topic)}>
                看这个专题的报道
              </a>
            </p>
          ) : (
            <>
              <WhatComes scope={scope} />
              <OtherScopes scope={scope} />
            </>
          )}
        </aside>
      </div>
    </Frame>
  )
}

/** The place or the timeline that is followed. */
function crumbsOf(scope: FeedScope) {
  const { division, type, topic } = scope
  if (topic) return [{ label: topic.name, href: topicPath(topic) }]
  if (division === null && type === null) return []
  return [
    { label: division?.name ?? '时间轴', href: feedPagePath(division ? { division } : scope) },
  ]
}
