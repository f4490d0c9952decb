/** Notified by triggers (db/migrations) of each row that readers may see the consequence of. */
export const CHANGES_CHANNEL = 'portal_changes'
