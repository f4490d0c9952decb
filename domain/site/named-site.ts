/** The site as descriptions of its pages name it. */
export interface NamedSite {
  name: string
  /** Its public address; empty while it has none. */
  address: string
}

/** The full address of a path; while the site has none of its own, the path, which browsers resolve. */
export function addressOn({ address }: NamedSite, path: string): string {
  return address ? new URL(path, address).href : path
}
