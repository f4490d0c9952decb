// What a province or a prefecture does itself, apart from the divisions below it: 省级, 市本级. Lists
// that collect by division carry it as an entry of its own, so that their parts make up the whole.

const SUFFIX = '-own'

/** The slug that stands for a division without those below it. */
export const ownSlug = (slug: string): string => `${slug}${SUFFIX}`

/** Reads a slug as an address carries it. */
export function parseRegionSlug(region: string): { slug: string; isOwn: boolean } {
  const isOwn = region.endsWith(SUFFIX)
  return { slug: isOwn ? region.slice(0, -SUFFIX.length) : region, isOwn }
}

/** 省级 for a province, 市本级 or 州本级 for a prefecture. */
export function formatOwnLevel({ level, name }: { level: string; name: string }): string {
  const kind = name.endsWith('自治区') ? '自治区' : (/地区$|.$/u.exec(name)?.[0] ?? '')
  return level === 'province' ? `${kind}级` : `${kind}本级`
}
