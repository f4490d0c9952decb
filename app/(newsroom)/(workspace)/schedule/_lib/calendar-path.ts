/** What has a time: the week, and the days as a list. */
export const CALENDAR = '/schedule?list=scheduled'
/** What waits for a time. */
export const WAITING = '/schedule?list=approved'
