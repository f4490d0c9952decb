import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import { notesSheet, textSheet, type TextColumn } from '#lib/formats/text-workbook'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { keepsAnywhere } from '../../matter/policy.ts'
import { buildWorkbook } from '../../worker/build-workbook.ts'
import { explainStandards, ROOM_COLUMNS } from './room-sheet.ts'
import { NOTES_SHEET } from '../../roster/parse-table.ts'

const WIDTH = 14
const WIDE: Partial<Record<(typeof ROOM_COLUMNS)[number]['field'], number>> = { standards: 40 }

const COLUMNS: readonly TextColumn<never>[] = ROOM_COLUMNS.map(
  ({ field, name }) => [name, WIDE[field] ?? WIDTH, () => ''] as const,
)

/** An empty sheet of rooms, and one that says how to fill it in. */
export async function buildRoomTemplate(
  actor: Actor,
  standards: readonly string[],
): Promise<Buffer> {
  if (!keepsAnywhere(actor)) throw new Refusal('forbidden', '您不是提案专员')
  return buildWorkbook([
    textSheet('议事室', COLUMNS, []),
    notesSheet(NOTES_SHEET, [
      '一行一间议事室，按乡镇街道和议事室的名称认：列表里有的，改成表里的；没有的，新加；表里没写到的，不动。',
      '列可以少，也可以换顺序；乡镇街道和议事室一定要有。一张表是一个县区的。',
      `类别写：${Object.values(ROOM_KIND_LABELS).join('、')}。日期写成 2026-03-01。`,
      `六有${explainStandards(standards)}。`,
    ]),
  ])
}
