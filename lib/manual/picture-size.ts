/** Of every picture of the manual: what a window of this size shows. */
export const PICTURE_SIZE = { width: 1280, height: 800 } as const
