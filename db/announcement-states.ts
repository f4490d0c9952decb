/** Of an announced activity: in review, with its author, before readers, and called off. */
export const ANNOUNCEMENT_STATES = ['waiting', 'returned', 'announced', 'called-off'] as const
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

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
  'link',
  'unlink',
] as const
export type AnnouncementMove = (typeof ANNOUNCEMENT_MOVES)[number]
