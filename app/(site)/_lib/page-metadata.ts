import type { Metadata } from 'next'

import { readSettings } from '#server/reader/site'

/** The full address of a path, or null while the site's own address is not set. */
export async function absolute(path: string): Promise<string | null> {
  const { siteAddress } = await readSettings()
  return siteAddress ? new URL(path, siteAddress).href : null
}

/** A page's title, description and, once the site has an address, its canonical one. */
export async function pageMetadata(input: {
  title?: string
  description: string
  path: string
}): Promise<Metadata> {
  const { title, description, path } = input
  const canonical = await absolute(path)
  return {
    ...(title ? { title } : {}),
    description,
    ...(canonical ? { alternates: { canonical } } : {}),
  }
}
