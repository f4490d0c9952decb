import type { SignOffSheet } from '#domain/review/sheet/get-sign-off-sheet'
import { sheetFacts } from '#domain/review/sheet/sheet-lines'

/** What the sheet is about, line by line. */
export function SheetFacts({ sheet }: { sheet: SignOffSheet }) {
  return (
    <dl>
      {sheetFacts(sheet).map(([name, words]) => (
        <div
          key={name}
          className="grid grid-cols-[6em_minmax(0,1fr)] border-t border-line py-[1.2mm]"
        >
          <dt className="text-ink-2">{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
