/** The `content-type` of a workbook. */
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}]/gu
const LONGEST = 60

/** A title as the name of a file on any system. */
export function fileName(title: string, extension: string): string {
  const clean = title.toWellFormed().replace(NOT_IN_NAMES, ' ').trim()
  return `${[...clean].slice(0, LONGEST).join('').trim() || '未命名'}.${extension}`
}

/**
 * The `content-disposition` of a download: its name in RFC 5987 form, and `plain` (ASCII) for
 * programs that do not read that.
 */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
