/** An address of the portal's own that a sign-in may lead back to; its home for any other. */
export function ownAddressOf(asked: string, origin: string): string {
  if (!URL.canParse(asked, origin)) return origin
  const url = new URL(asked, origin)
  return url.origin === origin && isText(url.href) ? url.href : origin
}

/** Whether the sign-in library can read the address at all: it answers 500 to one it cannot. */
export function isReadable(asked: string): boolean {
  if (!isText(asked)) return false
  if (asked.startsWith('/')) return URL.canParse(asked, 'http://localhost')
  return URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)
}

/** Whether the percent codes of an address are text: the library decodes what it has kept. */
function isText(address: string): boolean {
  try {
    decodeURIComponent(address)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
