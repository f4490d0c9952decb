/** What ProseMirror writes into a clipboard, this editor's and everybody's: WeChat's editor is made of it too. */
const SLICE = 'data-pm-slice'
/** What copy never is made of. */
const FOREIGN = /<(?:img|span|section|div|table|ul|ol|h[12456])\b|<[^>]*\s(?:style|class)=/i

/** A table of this editor's, which is nobody else's. */
const OWN_TABLE = /<div class="table-box">(<table data-table=.*?<\/table>)<\/div>/gs

/** Whether markup was copied out of this editor, which takes it back as it is, pictures and all. */
export const isOwnCopy = (html: string): boolean =>
  html.includes(SLICE) && !FOREIGN.test(html.replaceAll(OWN_TABLE, withoutTags))

const withoutTags = (_all: string, table: string) =>
  table.replaceAll(/<\/?(?:table|tbody)\b[^>]*>/g, '')
