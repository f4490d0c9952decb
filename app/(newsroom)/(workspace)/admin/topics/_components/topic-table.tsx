import type { KeptTopic } from '#domain/article/topics/list-kept-topics'
import { shanghaiDay, wordDay } from '#lib/dates'
import { TOPIC_KIND_WORDS } from '#lib/words'

/** Topics one a row, in the order in which they are offered. */
export function TopicTable({ rows, now }: { rows: readonly KeptTopic[]; now: Date }) {
  const today = shanghaiDay(now)
  return (
    <table className="table admin-table">
      <caption className="unseen">专题和专栏，按次序</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">类别</th>
          <th scope="col">网址名</th>
          <th scope="col">期间</th>
          <th scope="col" className="figure">
            报道
          </th>
          <th scope="col" className="figure">
            次序
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((topic) => (
          <tr key={topic.id}>
            <th scope="row">
              <a href={`/admin/topics/${topic.id}`}>{topic.name}</a>
            </th>
            <td data-label="类别" className="brief">
              {TOPIC_KIND_WORDS[topic.kind]}
            </td>
            <td data-label="网址名">{topic.slug}</td>
            <td data-label="期间">{wordPeriod(topic, today)}</td>
            <td data-label="报道" className="figure">
              {topic.stories > 0 ? `${topic.stories} 篇` : <span className="mute">没有</span>}
            </td>
            <td data-label="次序" className="figure">
              {topic.position}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function wordPeriod({ startsOn, endsOn }: KeptTopic, today: string) {
  if (endsOn !== null && endsOn < today) return <span className="mute">{wordDay(endsOn)}结束</span>
  if (startsOn !== null && startsOn > today) {
    return <span className="early">{wordDay(startsOn)}开始</span>
  }
  return endsOn === null ? '长期' : `到${wordDay(endsOn)}`
}
