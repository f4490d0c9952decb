/** In the place of articles where none answers; matters that do stand above. */
export function NoArticles({
  isNarrowed,
  hasMatters,
}: {
  isNarrowed: boolean
  hasMatters: boolean
}) {
  const nothing = hasMatters ? '没有这样的报道' : '没有找到'
  return (
    <p className="silent">
      {isNarrowed ? `${nothing}。换个词，或放宽范围试试。` : `${nothing}，换个词试试。`}
    </p>
  )
}
