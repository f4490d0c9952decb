// What the elements of a clipboard mean for copy. Office programs say most of it in style attributes
// of their own (mso-…), which no browser reads.

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul caption td th'
  ).split(' '),
)
const SKIPPED = new Set(
  (
    'head style script title meta link template noscript iframe object embed button select input ' +
    'textarea svg math audio rt rp xml'
  ).split(' '),
)
const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'v:imagedata'])
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const ASIDE = /mso-element\s*:\s*(?:comment|header|footer)/i
const LIST_SIGN = /mso-list\s*:\s*ignore/i
const OUTLINE = /mso-outline-level\s*:\s*[1-6]/i
const HEAVY = /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i
const LIGHT = /(?:^|;)\s*font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i
const PREFORMATTED = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i

export type ElementKind =
  | 'skipped'
  | 'picture'
  | 'deleted'
  | 'break'
  | 'list-sign'
  | 'row'
  | 'table'
  | 'heading'
  | 'block'
  | 'inline'

const styleOf = (element: Element) => element.getAttribute('style') ?? ''
export const tagOf = (element: Element) => element.tagName.toLowerCase()

export function kindOf(element: Element): ElementKind {
  const tag = tagOf(element)
  const style = styleOf(element)
  const classes = element.getAttribute('class') ?? ''
  if (SKIPPED.has(tag) || HIDDEN.test(style) || ASIDE.test(style)) return 'skipped'
  if (element.getAttribute('aria-hidden') === 'true' && tag !== 'img') return 'skipped'
  if (PICTURES.has(tag)) return isSpacer(element) ? 'skipped' : 'picture'
  if (tag === 'del' || /\bmsoDel\b/.test(classes)) return 'deleted'
  if (tag === 'br') return 'break'
  if (LIST_SIGN.test(style)) return 'list-sign'
  if (tag === 'tr') return 'row'
  if (tag === 'table') return 'table'
  if (/^h[1-6]$/.test(tag) || OUTLINE.test(style) || /\bMso(?:Title|Heading)/.test(classes)) {
    return 'heading'
  }
  return BLOCKS.has(tag) ? 'block' : 'inline'
}

export function isBold(element: Element, around: boolean): boolean {
  const style = styleOf(element)
  if (HEAVY.test(style)) return true
  if (LIGHT.test(style)) return false
  return around || ['b', 'strong', 'th'].includes(tagOf(element))
}

/** Whether its line breaks are breaks. */
export const keepsBreaks = (element: Element, around: boolean): boolean =>
  around || tagOf(element) === 'pre' || PREFORMATTED.test(styleOf(element))

/** Pictures that count visitors or hold a place. */
function isSpacer(element: Element): boolean {
  const size = ['width', 'height'].map((side) => element.getAttribute(side))
  return size.some((length) => length === '0' || length === '1')
}
