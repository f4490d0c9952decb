import { SectionHead } from '#components/ui/section-head'
import { SATISFACTIONS } from '#db/matter-states'
import { MIN_RATED, type ShownRatings } from '#domain/matter/shown-ratings'
import { formatPart } from '#lib/format-figures'
import { SATISFACTION_LABELS } from '#lib/matter-labels'

const ROWS = [
  ['attitude', '办理态度'],
  ['result', '办理结果'],
] as const

/** What those who moved the proposals think, as shares alone; where few were rated, that it is not shown. */
export function SessionRatings({ rated, shares }: ShownRatings) {
  if (rated === 0) return null
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
            {ROWS.map(([what, label]) => (
              <tr key={what} className="border-t border-line">
                <th scope="row" className="py-2 pr-3 text-left text-sm font-normal">
                  {label}
                </th>
                {SATISFACTIONS.map((one) => (
                  <td key={one}>{formatPart(shares[what][one], rated)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="silent">评价过的不到 {MIN_RATED} 件，不公布比例。</p>
      )}
    </section>
  )
}
