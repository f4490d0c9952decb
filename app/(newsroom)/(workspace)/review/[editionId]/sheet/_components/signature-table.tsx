import { tv } from 'tailwind-variants/lite'

import { sheetLines } from '#domain/review/sheet/sheet-lines'
import type { SheetLevel } from '#domain/review/sheet/sheet-levels'

const COLUMNS = ['环节', '姓名', '时间', '记录']

/** On a phone four columns have no room: there who and when are above what the record says. */
const lineStyles = tv({
  slots: {
    line: [
      'not-print:max-md:grid not-print:max-md:grid-cols-[minmax(0,1fr)_auto] not-print:max-md:gap-x-3',
      'not-print:max-md:border-t not-print:max-md:border-line not-print:max-md:py-2',
    ],
    cell: [
      'border border-line-strong p-[2.4mm] text-left font-normal',
      'not-print:max-md:border-0 not-print:max-md:p-0',
    ],
  },
  variants: {
    of: {
      column: { cell: 'font-semibold' },
      level: { cell: 'whitespace-nowrap not-print:max-md:font-semibold' },
      name: { cell: 'min-w-[7.5em]' },
      /** A time reads badly over three lines; the record has the room. */
      time: { cell: 'whitespace-nowrap not-print:max-md:col-span-full' },
      below: { cell: 'not-print:max-md:col-span-full' },
    },
  },
})

const { line, cell } = lineStyles()

/** Two lines a level, each with a name, a time and what the record says. */
export function SignatureTable({ levels }: { levels: readonly SheetLevel[] }) {
  return (
    <table className="mt-[5mm] w-full border-collapse">
      <caption className="sr-only">各级审校签名</caption>
      <thead className="not-print:max-md:hidden">
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className={cell({ of: 'column' })}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheetLines(levels).map(({ label, name, time, record }) => (
          <tr key={label} className={line()}>
            <th scope="row" className={cell({ of: 'level' })}>
              {label}
            </th>
            <td className={cell({ of: 'name' })}>{name}</td>
            <td className={cell({ of: 'time' })}>{time}</td>
            <td className={cell({ of: 'below' })}>{record}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
