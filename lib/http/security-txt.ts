// /.well-known/security.txt (RFC 9116): whom to write to about a hole in this portal.

const DAY_MS = 86_400_000
/** The RFC asks for less than a year. The file is made on each request, so it never runs out by itself. */
const VALID_DAYS = 180

/** `contact`: a `mailto:` or `https:` address. `siteUrl`: the origin readers use. */
export function buildSecurityTxt(contact: string, siteUrl: string, now: Date): string {
  // Whole days, so that the answer is the same all day.
  const today = Math.floor(now.getTime() / DAY_MS)
  const expires = new Date((today + VALID_DAYS) * DAY_MS).toISOString().replace('.000Z', 'Z')
  const lines = [`Contact: ${contact}`, `Expires: ${expires}`, 'Preferred-Languages: zh, en']
  // The RFC allows https alone there.
  if (siteUrl.startsWith('https:')) lines.push(`Canonical: ${siteUrl}/.well-known/security.txt`)
  return `${lines.join('\n')}\n`
}
