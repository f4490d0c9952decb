import type { ReturnReasons } from '#domain/stats/list-return-reasons'

/** Why copy was sent back, by what the reasons speak of. */
export function ReasonBars({ reasons: { returns, groups } }: { reasons: ReturnReasons }) {
  if (returns === 0) return null
  const most = Math.max(...groups.map(({ count }) => count))
  return (
    <section aria-labelledby="reasons">
      <h3 id="reasons" className="reasons-head">
        {returns} 次退回，为什么
      </h3>
      <dl className="reasons">
        {groups.map(({ word, count }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <span className="bar" style={{ width: `${(count / most) * 80}%` }} />
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
