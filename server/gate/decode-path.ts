/** Null for a target that is no path, or whose percent codes are no text. */
export function decodePath(target: string): string | null {
  if (!target.startsWith('/') || /%00|\0/.test(target)) return null
  const [path = ''] = target.split('?')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
