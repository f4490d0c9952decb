/** Of an announced activity: in review, with its author, before readers, and called off. */
export const ANNOUNCEMENT_STATES = ['waiting', 'returned', 'announced', 'called-off'] as const
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

/** Which article reports it; its words and its state stay as they are. */
export const LINK_MOVES = ['link', 'unlink'] as const
export type LinkMove = (typeof LINK_MOVES)[number]

export const ANNOUNCEMENT_MOVES = [
  'submit',
  'change',
  'approve',
  'return',
  'call-off',
  'ask-call-off',
  'agree-call-off',
  'refuse-call-off',
  'take-back',
  ...LINK_MOVES,
] as const
export type AnnouncementMove = (typeof ANNOUNCEMENT_MOVES)[number]
