/**
 * How long what readers see may be cached without a check: an hour at most, because pages
 * say what day it is and count the last thirty; kept for two weeks while nobody comes by.
 */
export const READER_LIFE = { stale: 300, revalidate: 3600, expire: 14 * 24 * 3600 }
