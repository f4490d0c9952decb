/** Notified by triggers (db/migrations) of each row that readers may see the consequence of. */
export const CHANGES_CHANNEL = 'portal_changes'

/** What a web server calls the connection by which it listens: each that runs has one. */
export const CHANGES_LISTENER = 'portal-changes'
