import type { ReturnReasons } from '#domain/stats/list-return-reasons'

/** Why editions were sent back, by what the reasons speak of. */
export function ReasonBars({ reasons: { returns, groups } }: { reasons: ReturnReasons }) {
  if (returns === 0) return null
  const most = Math.max(...groups.map(({ count }) => count))
  return (
    <section aria-labelledby="reasons">
      <h3 id="reasons" className="mt-6">
        {returns} 次退回，为什么
      </h3>
      <dl>
        {groups.map(({ label, count }) => (
          <div
            key={label}
            className="grid grid-cols-[9em_minmax(0,1fr)] items-center py-0.75 text-xs"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd className="flex items-center gap-2">
              <span
                className="h-2 rounded-[1px] border border-edge bg-line-strong [print-color-adjust:exact]"
                style={{ width: `${(count / most) * 80}%` }}
              />
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
