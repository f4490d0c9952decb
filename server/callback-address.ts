/** An address of the portal's own that a sign-in may lead back to; its home for any other. */
export function ownAddressOf(asked: string, origin: string): string {
  if (!URL.canParse(asked, origin)) return origin
  const url = new URL(asked, origin)
  return url.origin === origin ? url.href : origin
}

/** Whether the sign-in library can read the address at all: it answers 500 to one it can not. */
export function isReadable(asked: string): boolean {
  if (asked.startsWith('/')) return URL.canParse(asked, 'http://localhost')
  return URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol)
}
