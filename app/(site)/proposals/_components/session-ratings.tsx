import { SectionHead } from '#components/ui/section-head'
import { RATED_ASPECTS, SATISFACTIONS } from '#db/matter-states'
import { MIN_RATED, sumOf, type ShownRatings } from '#domain/matter/shown-ratings'
import { formatPart } from '#lib/format-figures'
import { RATED_ASPECT_LABELS, SATISFACTION_LABELS } from '#lib/matter-labels'

/** What those who moved the proposals think, as shares alone; where few were rated, that it is not shown. */
export function SessionRatings({ rated, shares }: ShownRatings) {
  if (rated === 0) return null
  const aspects = RATED_ASPECTS.flatMap((aspect) => {
    const counts = shares?.[aspect]
    return counts ? [{ aspect, counts, of: sumOf(counts) }] : []
  })
  return (
    <section className="section" aria-labelledby="ratings">
      <SectionHead
        id="ratings"
        title="提案者怎么评价"
        note={shares ? `评价过的 ${rated} 件` : '只公布比例'}
      />
      {shares ? (
        <table className="w-full border-collapse">
          <caption className="sr-only">提案者的评价，各占多少</caption>
          <thead>
            <tr className="text-left text-sm text-ink-2">
              <th scope="col">
                <span className="sr-only">评什么</span>
              </th>
              {SATISFACTIONS.map((one) => (
                <th key={one} scope="col" className="py-2 font-normal">
                  {SATISFACTION_LABELS[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspects.map(({ aspect, counts, of }) => (
              <tr key={aspect} className="border-t border-line">
                <th scope="row" className="py-2 pr-3 text-left text-sm font-normal">
                  {RATED_ASPECT_LABELS[aspect]}
                  {of !== rated && `（${of} 件）`}
                </th>
                {SATISFACTIONS.map((one) => (
                  <td key={one}>{formatPart(counts[one], of)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="silent">
          {rated < MIN_RATED ? '评价过的' : '每一项评价过的都'}不到 {MIN_RATED} 件，不公布比例。
        </p>
      )}
    </section>
  )
}
