import { SMALLEST_AREA, type Area } from '#domain/article/body'

// An area of a picture while somebody changes it: always within the picture, never too small to be one, and of the
// chosen shape where one is chosen.

/** Sides are in thousandths of the picture. */
export const WHOLE = 1_000

export const percent = (thousandths: number): string => `${thousandths / 10}%`

export const WHOLE_PICTURE: Area = { left: 0, top: 0, width: WHOLE, height: WHOLE }

/** Width to height; null leaves both free. */
export const SHAPES = [
  { label: '自由', shape: null },
  { label: '3:2', shape: 3 / 2 },
  { label: '4:3', shape: 4 / 3 },
  { label: '16:9', shape: 16 / 9 },
  { label: '1:1', shape: 1 },
] as const

/** The shape that an area must have, in thousandths of a picture that is `picture` times as wide as high. */
const ratioOf = (shape: number | null, picture: number) => (shape === null ? null : shape / picture)

/** The largest area of a shape around the middle of what was chosen. */
export function shapeArea(area: Area, shape: number | null, picture: number): Area {
  const ratio = ratioOf(shape, picture)
  if (ratio === null) return area
  const height = Math.round(Math.min(WHOLE, WHOLE / ratio))
  const width = Math.round(Math.min(WHOLE, height * ratio))
  const [x, y] = [area.left + area.width / 2, area.top + area.height / 2]
  return moveArea({ left: 0, top: 0, width, height }, x - width / 2, y - height / 2)
}

/** The area elsewhere, as far as the picture reaches. */
export function moveArea(area: Area, left: number, top: number): Area {
  const within = (place: number, length: number) =>
    Math.max(0, Math.min(WHOLE - length, Math.round(place)))
  return { ...area, left: within(left, area.width), top: within(top, area.height) }
}

/** The area with another width, else another height, from the same corner; the other one follows a chosen shape. */
export function sizeArea(
  area: Area,
  { width, height }: { width?: number; height?: number },
  shape: number | null,
  picture: number,
): Area {
  const ratio = ratioOf(shape, picture)
  const free = { width: WHOLE - area.left, height: WHOLE - area.top }
  const bounded = (length: number, most: number) =>
    Math.round(Math.max(SMALLEST_AREA, Math.min(most, length)))
  if (ratio === null) {
    return {
      ...area,
      width: bounded(width ?? area.width, free.width),
      height: bounded(height ?? area.height, free.height),
    }
  }
  // Of the shape, both sides are at least the smallest and within the picture.
  const least = Math.max(SMALLEST_AREA, SMALLEST_AREA * ratio)
  const most = Math.min(free.width, free.height * ratio)
  const wide = Math.max(least, Math.min(most, width ?? (height ?? area.height) * ratio))
  return {
    ...area,
    width: bounded(wide, free.width),
    height: bounded(wide / ratio, free.height),
  }
}

export const isSameArea = (a: Area, b: Area): boolean =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
