import type { SignOffSheet } from '#domain/review/get-sign-off-sheet'
import { sheetFacts } from '#domain/review/sheet-lines'

/** What the sheet is about, line by line. */
export function SheetFacts({ sheet }: { sheet: SignOffSheet }) {
  return (
    <dl className="sheet-facts">
      {sheetFacts(sheet).map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
