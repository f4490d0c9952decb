import { ShareBar } from '../ui/share-bar.tsx'

export interface CountRow {
  label: string
  count: number
  /** The rows that it counts. */
  href: string
}

interface CountRowsProps {
  caption: string
  /** What the rows are of: 类别, 结果. */
  of: string
  rows: readonly CountRow[]
  /** The sum, where the rows make up a whole. */
  total?: number | undefined
}

/** How many of each kind, drawn to one scale; each leads to the rows that it counts. */
export function CountRows({ caption, of, rows, total }: CountRowsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className="tap-links w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">比例</th>
          <th scope="col">件数</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, href }) => (
          <tr key={label} className="border-t border-line first:border-t-0">
            <th
              className="w-[7em] py-2 pr-3 text-left text-sm leading-snug font-normal"
              scope="row"
            >
              <a href={href}>{label}</a>
            </th>
            <td>
              <ShareBar share={count / most} fill="fill-heat-3" />
            </td>
            <td className="w-[3.5em] text-right">
              <a className="text-link" href={href}>
                {count}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr className="border-t border-rule font-bold">
            <th className="py-2 text-left text-sm font-bold" scope="row" colSpan={2}>
              合计
            </th>
            <td className="text-right">{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
