import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AdminTopic } from '#domain/article/topics/list-topics-for-admin'
import { formatDay, isPast, shanghaiDay } from '#lib/dates'
import { TOPIC_KIND_LABELS } from '#lib/labels'

/** Topics one a row, in the order in which they are offered. */
export function TopicTable({ rows, now }: { rows: readonly AdminTopic[]; now: Date }) {
  const today = shanghaiDay(now)
  return (
    <Table kind="records" narrow="cards" caption="专题和专栏，按次序">
      <thead>
        <tr>
          <ColumnHead>名称</ColumnHead>
          <ColumnHead>类别</ColumnHead>
          <ColumnHead>网址名</ColumnHead>
          <ColumnHead>期间</ColumnHead>
          <ColumnHead figure>报道</ColumnHead>
          <ColumnHead figure>次序</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((topic) => (
          <tr key={topic.id}>
            <RowHead strong>
              <a href={`/admin/topics/${topic.id}`}>{topic.name}</a>
            </RowHead>
            <Cell brief label="类别">
              {TOPIC_KIND_LABELS[topic.kind]}
            </Cell>
            <Cell label="网址名">{topic.slug}</Cell>
            <Cell label="期间">{formatPeriod(topic, today)}</Cell>
            <Cell figure label="报道">
              {topic.articleCount > 0 ? (
                `${topic.articleCount} 篇`
              ) : (
                <span className="text-ink-2">没有</span>
              )}
            </Cell>
            <Cell figure label="次序">
              {topic.position}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function formatPeriod({ startsOn, endsOn }: AdminTopic, today: string) {
  if (endsOn !== null && isPast(endsOn, today)) {
    return <span className="text-ink-2">{formatDay(endsOn)}结束</span>
  }
  if (startsOn !== null && startsOn > today) {
    return <span className="text-earth">{formatDay(startsOn)}开始</span>
  }
  return endsOn === null ? '长期' : `到${formatDay(endsOn)}`
}
