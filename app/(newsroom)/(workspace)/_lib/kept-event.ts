/** Sent to the window when the writing form's words were kept or saved by the site. */
export const KEPT_EVENT = 'copy-kept'
