// How large the body of a request may be, by its address. The routes have limits of their own, in the
// words of what was sent; these hold whatever a route does, and before anybody has signed in.

import { SAY_PATH } from '#lib/addresses/intake-paths'
import { MAX_ACTION_BYTES } from '#lib/http/action-bytes'
import { MAX_PICTURE_BYTES } from '#domain/media/picture-format'
import { MAX_DOCX_BYTES } from '#domain/media/docx-format'

const MAX_SIGN_IN_BYTES = 16 * 1_024
/** Far more than the form takes: who pastes a whole letter hears it from the form, with what was typed. */
const MAX_INTAKE_BYTES = 256 * 1_024
/** A route refuses a file in its own words, so it must see one that is a little too large. */
const SLACK_BYTES = 4 * 1_024 * 1_024

const LIMITS: readonly { below: string; bytes: number }[] = [
  { below: '/api/auth', bytes: MAX_SIGN_IN_BYTES },
  { below: SAY_PATH, bytes: MAX_INTAKE_BYTES },
  { below: '/api/uploads/parts', bytes: MAX_ACTION_BYTES + SLACK_BYTES },
  { below: '/api/uploads/word', bytes: MAX_DOCX_BYTES + SLACK_BYTES },
  { below: '/api/uploads', bytes: MAX_PICTURE_BYTES + SLACK_BYTES },
]

/** Returns bytes. `path` is the decoded path of the address. */
export function bodyLimit(path: string): number {
  const limit = LIMITS.find(({ below }) => path === below || path.startsWith(`${below}/`))
  return limit?.bytes ?? MAX_ACTION_BYTES
}
