import type { SignOffSheet } from '#domain/review/sheet/get-sign-off-sheet'
import { SHEET_NOTES, SHEET_TITLE } from '#domain/review/sheet/sheet-lines'

import { PaperSheet, PaperTitle } from '../../_components/paper-sheet.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { SignatureTable } from './signature-table.tsx'

/** One sheet of signatures, on one page of paper. */
export function SignOffPaper({ sheet }: { sheet: SignOffSheet }) {
  return (
    <PaperSheet
      of="record"
      head={<PaperTitle>{SHEET_TITLE}</PaperTitle>}
      foot={SHEET_NOTES.map((note) => (
        <p key={note}>{note}</p>
      ))}
    >
      <SheetFacts sheet={sheet} />
      <SignatureTable levels={sheet.levels} />
    </PaperSheet>
  )
}
