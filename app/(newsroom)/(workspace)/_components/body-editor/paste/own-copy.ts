/** What ProseMirror writes into a clipboard, this editor's and everybody's: WeChat's editor is made of it too. */
const SLICE = 'data-pm-slice'
/** What copy never is made of. */
const FOREIGN = /<(?:img|span|section|div|table|ul|ol|h[12456])\b|<[^>]*\s(?:style|class)=/i

/** Whether markup was copied out of this editor, which takes it back as it is, pictures and all. */
export const isOwnCopy = (html: string): boolean => html.includes(SLICE) && !FOREIGN.test(html)
