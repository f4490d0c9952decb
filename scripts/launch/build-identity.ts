import { createHash } from 'node:crypto'

const LETTERS = 20

/**
 * What Next would otherwise draw by lot for each build. Machines that build the same sources for themselves stand
 * behind one address, and a page of one sends its forms to another: its actions must have the same ids there. So must they after
 * a release: what was typed on a page of the build before is sent to this one, whose actions look at it as at any form.
 * No secret: the key would hide what an action takes out of the page it stands in, and ours take nothing (a test looks).
 */
export function buildIdentity(hash: string) {
  const key = createHash('sha256').update('actions of a portal').digest('base64')
  // In an address of files, programs against advertisements take exception to the letters “ad”.
  return {
    SOURCES_HASH: hash.slice(0, LETTERS).replaceAll('a', 'x'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  }
}
