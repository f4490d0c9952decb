import { LevelMark } from '#components/newsroom/level-mark'
import { HeadlineLink } from '#components/ui/headline-link'
import { RowMenu, RowMenuGrave, RowMenuLink } from '#components/newsroom/row-menu'
import { Button, buttonStyles } from '#components/ui/button'
import { LineAbout, LineActions, LinesHead, ListLine } from '#components/ui/list-line'
import { Pager } from '#components/ui/pager'
import { Tabs } from '#components/newsroom/tabs'

import { Sample } from './sample.tsx'

export function ListParts() {
  return (
    <>
      <Sample name="几张单子">
        <Tabs
          label="单子"
          className="w-full"
          tabs={[
            { href: '#waiting', label: '待审', count: 12, current: true },
            { href: '#late', label: '超时', count: 2, late: true, current: false },
            { href: '#done', label: '已审', current: false },
          ]}
        />
      </Sample>
      <Sample name="一篇一行">
        <div className="w-full">
          <LinesHead>
            今天 <small>2 篇</small>
          </LinesHead>
          <ListLine menu aria-label="庄浪县政协召开常委会会议">
            <div>
              <h3>
                <HeadlineLink href="#line">庄浪县政协召开常委会会议</HeadlineLink>
              </h3>
              <LineAbout>
                <span>庄浪县</span>
                <span>10:30 发布</span>
                <span className="font-semibold text-cinnabar">现在没有在网上</span>
              </LineAbout>
            </div>
            <LineActions>
              <Button size="small">更正</Button>
              <RowMenu title="庄浪县政协召开常委会会议" open={false}>
                <RowMenuLink href="#line">三审三校单</RowMenuLink>
              </RowMenu>
            </LineActions>
          </ListLine>
          <ListLine aria-label="只看的一行">
            <div>
              <b>县政协 通讯员</b>
              <LineAbout>
                <span>2026年3月1日起</span>
              </LineAbout>
            </div>
          </ListLine>
        </div>
      </Sample>
      <Sample name="一行的菜单，开着">
        <div className="relative min-h-40 w-full md:pl-80">
          <RowMenu title="一篇报道" open>
            <RowMenuLink href="#line">来路：稿件和经过</RowMenuLink>
            <RowMenuLink href="#line">三审三校单</RowMenuLink>
            <RowMenuGrave>
              <details>
                <summary className={buttonStyles({ kind: 'quiet', size: 'small' })}>撤稿</summary>
              </details>
            </RowMenuGrave>
          </RowMenu>
        </div>
      </Sample>
      <Sample name="翻页">
        <Pager base="/dev/gallery/light" next="2" started />
      </Sample>
      <Sample name="到了第几审">
        <LevelMark level={1} />
        <LevelMark level={2} />
        <LevelMark level={3} />
      </Sample>
    </>
  )
}
