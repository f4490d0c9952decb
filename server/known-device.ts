// How a browser is known again that has signed in with a name before: a cookie with a random number,
// signed for that name. It opens nothing; it only keeps what strangers try from counting against it.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const DEVICE_DAYS = 180

const FORM = /^[\w-]{22}\.[\w-]{43}$/

/** The cookie of a name; a shared computer has one for each. */
export function deviceCookie(loginName: string): string {
  return `portal-device-${createHash('sha256').update(canonical(loginName)).digest('hex').slice(0, 12)}`
}

/** The cookie of a browser that is not asked for a code; what is in it counts only with its row. */
export const rememberedCookie = (loginName: string): string =>
  deviceCookie(loginName).replace('device', 'remembered')

/** A value for the cookie of a browser that has just signed in with the name. */
export function signDevice(loginName: string, secret: string): string {
  const device = randomBytes(16).toString('base64url')
  return `${device}.${signature(device, loginName, secret)}`
}

/** The number of the browser, or null when the value was not signed by us for this name. */
export function parseDevice(
  value: string | undefined,
  loginName: string,
  secret: string,
): string | null {
  if (!value || !FORM.test(value)) return null
  const [device = '', given = ''] = value.split('.')
  const right = signature(device, loginName, secret)
  return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? device : null
}

const canonical = (loginName: string): string => loginName.trim().toLowerCase()

function signature(device: string, loginName: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(`device\n${device}\n${canonical(loginName)}`)
    .digest('base64url')
}
