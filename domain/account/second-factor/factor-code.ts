// The codes of an authenticator app (TOTP, RFC 6238): six digits that change every 30 seconds.

import { generateSecret, generateURI, verifySync } from 'otplib'

const PERIOD_SECONDS = 30
/** A code of the step before and after counts, too: phones and people are late. */
const TOLERANCE_SECONDS = 30

export const newFactorSecret = (): string => generateSecret()

/** What the QR code for an app holds. */
export function factorAddress(secret: string, names: { siteName: string; loginName: string }) {
  return generateURI({ issuer: names.siteName, label: names.loginName, secret })
}

/** The step whose code this is, when it is later than `lastStep`; null for a wrong or used code. */
export function findStep(
  code: string,
  { secret, lastStep, now }: { secret: string; lastStep: number | null; now: Date },
): number | null {
  const seconds = Math.floor(now.getTime() / 1_000)
  // After the clock was set back nothing is later; the library would throw.
  const newest = Math.floor((seconds + TOLERANCE_SECONDS) / PERIOD_SECONDS)
  if (!/^\d{6}$/.test(code) || (lastStep ?? 0) > newest) return null
  const found = verifySync({
    secret,
    token: code,
    epoch: seconds,
    period: PERIOD_SECONDS,
    epochTolerance: TOLERANCE_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}
