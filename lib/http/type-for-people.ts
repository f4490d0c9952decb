// Browsers show a feed with its style sheet only as plain XML; reading programs do not ask for HTML.

export const TYPE_FOR_PEOPLE = 'application/xml; charset=utf-8'

export const asksAsPerson = (accept: string | null | undefined): boolean =>
  accept?.includes('text/html') === true
