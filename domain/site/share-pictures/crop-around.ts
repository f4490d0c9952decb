import type { Focus } from '../../article/body.ts'

/** Pixels. */
export interface Size {
  width: number
  height: number
}

/**
 * The part of a picture that fills a shape: as large as it can be, placed as a browser's
 * `object-position` places it, so that pages and drawn pictures crop alike.
 */
export function cropAround(picture: Size, shape: Size, { x, y }: Focus) {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height)
  const width = Math.max(1, Math.floor(shape.width * scale))
  const height = Math.max(1, Math.floor(shape.height * scale))
  return {
    left: Math.round(((picture.width - width) * x) / 100),
    top: Math.round(((picture.height - height) * y) / 100),
    width,
    height,
  }
}
