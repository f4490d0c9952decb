/** The form on a page for who is not signed in: each name above its field. */
export const FRONT_DOOR_FORM =
  'grid gap-4 [&_label]:grid [&_label]:gap-1 [&_label]:text-xs [&_label]:text-ink-2'
