// Takes the framework's scripts and inline payload off a finished reader page. What stays is listed:
// structured data, and script files of our own. Sound because React escapes text and attributes, so
// markup that looks like a script tag is one.
const CLOSING = '</script>'
/** Scripts that went, and styles: the page's own are linked, the others are those of pages it is not. */
const PRELOAD = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="(?:script|style)")[^>]*>/g
/** The framework's way to send a form to its own page; the standard says so by leaving it out. */
const OWN_ACTION = ' action="" encType="multipart/form-data" method="POST"'
/** Marks of a part that only a script would put in its place. */
const UNFINISHED = /<template id="(?:B|P):|<div hidden="" id="S:/

/** Whether every part of the page is already in its place, so that it is whole without scripts. */
export function isFinished(html: string): boolean {
  return !UNFINISHED.test(html)
}

export function slimPage(html: string): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = html.indexOf('<script', from)
    const close = start < 0 ? -1 : html.indexOf(CLOSING, start)
    if (close < 0) break
    const end = close + CLOSING.length
    const attributes = html.slice(start, html.indexOf('>', start))
    kept.push(html.slice(from, isOurs(attributes) ? end : start))
    from = end
  }
  kept.push(html.slice(from))
  return kept
    .join('')
    .replace(PRELOAD, '')
    .replaceAll(OWN_ACTION, OWN_ACTION.replace(' action=""', ''))
}

function isOurs(attributes: string): boolean {
  if (/\btype="application\/ld\+json"/.test(attributes)) return true
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
  return source !== undefined && /^\/(?!\/|_next\/)/.test(source)
}
