// A static page can be 200 or 404 by itself and nothing else. One that has to answer otherwise says so
// in its head; the page cache reads it before the page is stored and sent. Sound because React escapes
// what people write, so nobody's text can be this tag.
const GONE = 410

/** For the metadata of a page whose content is gone for good or for now. */
export const SAYS_GONE = { 'page-status': String(GONE) }

const MARK = `<meta name="page-status" content="${GONE}"/>`

/** The status that the page asks to be sent with, or null. */
export function statusInHead(html: string): number | null {
  return html.includes(MARK) ? GONE : null
}
