import { Icon } from '#components/newsroom/icon'
import { BackLink } from '#components/ui/back-link'
import { Button } from '#components/ui/button'
import { Breadcrumbs, Crumb } from '#components/ui/crumb'
import { PageHead, Spacer } from '#components/ui/page-head'
import { State } from '#components/ui/state'

import { Sample } from './sample.tsx'

/** A bar at its place is stuck to the window; here it is in a frame. */
const Bar = ({ children }: { children: React.ReactNode }) => (
  <div className="w-full *:static">{children}</div>
)

export function HeadParts() {
  return (
    <>
      <Sample name="页头">
        <Bar>
          <PageHead title="审稿">
            <State grow>12 篇在等</State>
            <Crumb href="#spiked">不采用的</Crumb>
            <Button kind="primary">审下一篇</Button>
          </PageHead>
        </Bar>
        <Bar>
          <PageHead title="整版导入" second="status">
            <State grow className="max-md:order-1 max-md:flex-[1_0_100%]">
              读了 3 / 12 个文件
            </State>
            <Button>换一批</Button>
          </PageHead>
        </Bar>
        <Bar>
          <PageHead title="管理">
            <BackLink href="#list">专题</BackLink>
            <Spacer />
            <Button>看网页</Button>
          </PageHead>
        </Bar>
      </Sample>
      <Sample name="一层一层的路">
        <Breadcrumbs
          label="上一级"
          crumbs={[
            { href: '#province', word: '用稿统计' },
            { href: '#prefecture', word: '平凉市' },
          ]}
        />
      </Sample>
      <Sample name="现在怎样">
        <State>没有疑处</State>
        <State>
          <Icon name="ok" />
          已保存 10:30
        </State>
        <State tone="early">
          <Icon name="warn" />
          连不上网站，写的字存在本机
        </State>
        <State tone="late">
          <Icon name="must" />
          没存上
        </State>
      </Sample>
    </>
  )
}
