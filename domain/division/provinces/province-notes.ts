// What no data package knows about a province: zones, readings of names that dictionaries get
// wrong, names that are also everyday words, and where prefectures lie on the tile map.
// A province without notes still works; its map is then a plain list.

export type ProvinceNotes = {
  zones: { code: string; name: string; parentCode: string }[]
  slugs: Record<string, string>
  /** Short names that are common words too: they count as places only in clear context. */
  wordLike: string[]
  /** Names of earlier years that old texts still carry, with the code they have now. */
  formerNames: Record<string, string>
  tiles: Record<string, { column: number; row: number }>
}
