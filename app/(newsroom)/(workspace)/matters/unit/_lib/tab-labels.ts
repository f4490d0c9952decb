import type { AssignmentTab } from '#domain/assignment/list-assignments'

export const TAB_LABELS = {
  open: '在办',
  refused: '退了的',
  done: '办过的',
} as const satisfies Record<AssignmentTab, string>
