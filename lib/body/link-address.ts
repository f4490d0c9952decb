// Where a link in a body may lead: to a page of this site by its path, or elsewhere by a whole http or https
// address, spelt the one way a browser would spell it. So nothing but an address fits, `javascript:` and names that
// only look like others (which become xn--) among them, and two links to one place are equal.

export const MAX_LINK_ADDRESS = 500

/** Stands for this site, whatever it is called. */
const HERE = 'https://here.invalid'
/** A host without its scheme, as people copy it: www.gov.cn/a. */
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u

export function isLinkAddress(text: string): boolean {
  const url = text.length <= MAX_LINK_ADDRESS ? parseAddress(text, HERE) : null
  if (!url) return false
  return text.startsWith('/') ? url.origin === HERE && pathOf(url) === text : url.href === text
}

/** What a person typed or copied as the address of a link; null when it is none. `origin` is this site's. */
export function toLinkAddress(typed: string, origin: string): string | null {
  const text = typed.trim()
  if (text.startsWith('/')) return isLinkAddress(text) ? text : null
  const url = parseTyped(text)
  if (!url) return null
  const address = url.origin === origin ? pathOf(url) : url.href
  return isLinkAddress(address) ? address : null
}

/** Whether what was typed would be an address if it were shorter; Chinese characters in it count as they are spelt. */
export const isTooLongAddress = (typed: string): boolean =>
  (parseTyped(typed.trim())?.href.length ?? 0) > MAX_LINK_ADDRESS

const parseTyped = (text: string) => parseAddress(HOST.test(text) ? `https://${text}` : text)

/** Whether a link leads away from this site. */
export const leadsAway = (href: string): boolean => !href.startsWith('/')

/** The whole address, for what is read away from the site; a path where the site has no address yet. */
export const wholeAddress = (href: string, siteAddress: string): string =>
  leadsAway(href) ? href : siteAddress + href

/** With its Chinese characters as they are read. */
export function decodeAddress(href: string): string {
  try {
    return decodeURI(href)
  } catch (error) {
    // What is no UTF-8 stays encoded.
    if (error instanceof URIError) return href
    throw error
  }
}

const pathOf = ({ pathname, search, hash }: URL) => pathname + search + hash

function parseAddress(text: string, base?: string): URL | null {
  try {
    const url = new URL(text, base)
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    return isWeb && url.username === '' && url.password === '' ? url : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
