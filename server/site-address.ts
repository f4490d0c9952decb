const NOWHERE = 'http://localhost:3000'

/** The origin of absolute links: what the setting says, else what the process was started with. */
export function siteOrigin(siteAddress: string): string {
  return new URL(siteAddress || process.env['SITE_URL'] || NOWHERE).origin
}
