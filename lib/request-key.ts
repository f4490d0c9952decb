/**
 * A key for one click, the same for each try of it. Made of random bytes rather than by randomUUID,
 * which browsers keep from pages served without TLS.
 */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
