/** A part of a picture, in thousandths of its width and height. */
export interface PictureArea {
  left: number
  top: number
  width: number
  height: number
}

const WHOLE = 1_000

/** The same in whole pixels of a picture of that size, never beyond it. */
export function pixelsOf(area: PictureArea, size: { width: number; height: number }): PictureArea {
  const at = (part: number, length: number) => Math.round((part * length) / WHOLE)
  const left = at(area.left, size.width)
  const top = at(area.top, size.height)
  return {
    left,
    top,
    width: at(area.left + area.width, size.width) - left,
    height: at(area.top + area.height, size.height) - top,
  }
}
