import { BodyBlockView } from '#components/newsroom/body-block-view'
import { Button } from '#components/ui/button'
import { Cell, CellNote, ColumnHead, GroupHead, RowHead, Table } from '#components/ui/table'
import type { BodyBlock } from '#domain/article/body'

import { Sample } from './sample.tsx'

const rowOf = (...texts: string[]) => ({
  type: 'row' as const,
  content: texts.map((text) => ({
    type: 'cell' as const,
    content: [{ type: 'text' as const, text }],
  })),
})
const STORY_TABLE: BodyBlock = {
  type: 'table',
  attrs: { caption: '各村水渠（演示数字）', header: true },
  content: [
    rowOf('村', '渠长（米）', '已修（米）', '还差什么'),
    rowOf('甲村', '1200', '1200', '验收'),
    rowOf('乙村', '860', '540', '两处闸门'),
  ],
}

export function TableParts() {
  return (
    <>
      <Sample name="表 records，窄了成卡片">
        <Table kind="records" narrow="cards" caption="领导名录">
          <thead>
            <tr>
              <ColumnHead>姓名</ColumnHead>
              <ColumnHead>职务</ColumnHead>
              <ColumnHead figure>次序</ColumnHead>
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead strong>
                <a href="#person">李四</a>
              </RowHead>
              <Cell label="职务">
                主席
                <CellNote>原来：副主席</CellNote>
              </Cell>
              <Cell label="次序" figure>
                1
              </Cell>
            </tr>
            <tr className="text-ink-2">
              <RowHead strong>
                <a href="#person">张三</a>
              </RowHead>
              <Cell label="职务" brief>
                已经离任
              </Cell>
              <Cell label="次序" figure />
            </tr>
          </tbody>
        </Table>
      </Sample>
      <Sample name="表 figures">
        <Table kind="figures">
          <thead>
            <tr>
              <ColumnHead>名次</ColumnHead>
              <ColumnHead>县区</ColumnHead>
              <ColumnHead figure>采用</ColumnHead>
            </tr>
          </thead>
          <tbody>
            <tr>
              <Cell>1</Cell>
              <RowHead>
                <a href="#place">庄浪县</a>
              </RowHead>
              <Cell figure>
                <b>32</b>
              </Cell>
            </tr>
          </tbody>
        </Table>
      </Sample>
      <Sample name="表 events，窄了叠起来">
        <Table narrow="stack">
          <thead>
            <tr>
              <ColumnHead>什么</ColumnHead>
              <ColumnHead>现在</ColumnHead>
              <ColumnHead>处理</ColumnHead>
            </tr>
          </thead>
          <tbody>
            <tr>
              <GroupHead colSpan={3}>没有办成的</GroupHead>
            </tr>
            <tr>
              <Cell>
                发通知
                <CellNote tone="late">超时 2 小时</CellNote>
              </Cell>
              <Cell>等着再试</Cell>
              <Cell>
                <Button size="small">马上再试</Button>
              </Cell>
            </tr>
          </tbody>
        </Table>
      </Sample>
      <Sample name="稿件里的表格">
        <div className="copy w-full">
          <BodyBlockView block={STORY_TABLE} addresses={{}} />
        </div>
      </Sample>
    </>
  )
}
