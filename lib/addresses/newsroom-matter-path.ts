import type { MATTER_KIND_LABELS } from '../matter-labels.ts'

type MatterKind = keyof typeof MATTER_KIND_LABELS

const FOLDERS: Readonly<Record<MatterKind, string>> = {
  proposal: 'proposal',
  consultation: 'consultations',
}

/** The page on which a matter is worked on. */
export const newsroomMatterPath = (kind: MatterKind, matterId: number): string =>
  `/matters/${FOLDERS[kind]}/${matterId}`

/** The same after a move, which the page names. */
export const doneMatterPath = (kind: MatterKind, matterId: number): string =>
  `${newsroomMatterPath(kind, matterId)}?done=${matterId}`
