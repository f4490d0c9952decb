import type { ChangedPart } from '../difference/changed-fields.ts'

/** Whether readers are shown how a part changed: it is words to them. Where an article is filed is not. */
const IS_SHOWN = {
  kicker: true,
  headline: true,
  subtitle: true,
  dateline: true,
  credits: true,
  event: true,
  printDate: true,
  printPage: true,
  body: true,
  picture: true,
  divisionCode: false,
  topicId: false,
  moved: false,
  weight: false,
} as const satisfies Record<ChangedPart, boolean>

export type ShownPart = {
  [Part in ChangedPart]: (typeof IS_SHOWN)[Part] extends true ? Part : never
}[ChangedPart]

export const isShown = (part: ChangedPart): part is ShownPart => IS_SHOWN[part]

export const SHOWN_PARTS: readonly ShownPart[] = (Object.keys(IS_SHOWN) as ChangedPart[]).filter(
  isShown,
)
