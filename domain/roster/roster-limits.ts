// What the form says of a file before it is sent: without the rest of the format, which browsers need not load.

const MAX_KILOBYTES = 900
/** The file is part of a form, which may be no larger than an action's request. */
export const MAX_ROSTER_BYTES = MAX_KILOBYTES * 1_024
export const ROSTER_TOO_LARGE = `文件最大 ${MAX_KILOBYTES} KB，请删去图片和没有用的工作表再传`
