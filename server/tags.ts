// Names of what cached pages were made from. A page carries the tags of everything it shows.
export const HOME_TAG = 'home'
export const TIMELINE_TAG = 'timeline'
export const CORRECTIONS_TAG = 'corrections'
export const SETTINGS_TAG = 'settings'
export const SEARCH_TAG = 'search'
export const articleTag = (id: number) => `article:${id}`
/** Of a county, and of the prefecture and province that collect it. */
export const divisionTag = (code: string) => `division:${code}`
export const topicTag = (id: number) => `topic:${id}`
