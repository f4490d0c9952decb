/** The text of a file: UTF-8, or GB 18030 as older editing systems write it. */
export function decodeText(bytes: AllowSharedBufferSource): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
