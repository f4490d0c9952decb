/** Whether other machines reach the site under this address; one on this machine alone is for trying out. */
export function isPublicAddress(siteUrl: string): boolean {
  if (!URL.canParse(siteUrl)) return false
  const { hostname } = new URL(siteUrl)
  return !/^(?:(?:.+\.)?localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname)
}
