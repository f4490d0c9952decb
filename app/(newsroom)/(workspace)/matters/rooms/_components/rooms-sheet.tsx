'use client'

import type { DivisionChoice } from '#components/form/division-select'
import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'

import { SheetForm } from '../../_components/sheet-form.tsx'
import { bringRooms } from '../actions.ts'

const WORDS = {
  form: '从表格加议事室',
  unit: '间',
  unchanged: '表里和现在一样，没有要导入的。',
  rows: '每一间会怎样',
  heads: { number: '乡镇街道', title: '议事室' },
} as const

/** A sheet of rooms. */
export function RoomsSheet(place: { divisions: readonly DivisionChoice[]; home: string }) {
  return (
    <SheetForm action={bringRooms} id="rooms" words={WORDS} {...place}>
      {({ added, changed }) => (
        <Note
          tone="good"
          action={
            <ButtonLink size="small" href="/matters/rooms">
              看议事室
            </ButtonLink>
          }
        >
          新加 {added} 间，改动 {changed} 间。导错了，一天内可以在「议事室」里撤销。
        </Note>
      )}
    </SheetForm>
  )
}
