import type { UnshownOfUnit } from '#domain/matter/shown-units'

/** How many proposals of a list readers do not have, by why. */
export interface Unshown {
  unfiled: number
  /** To be shown by the next publication. */
  unpublished: number
  /** Without consent, or hidden from readers. */
  withheld: number
}

/** 2件没有立案，1件还没有公布: the reasons that there are, each with its number where there are several. */
export function describeUnshown({ unfiled, unpublished, withheld }: Unshown): string {
  return listParts([
    { figure: unfiled, words: '没有立案' },
    { figure: unpublished, words: '还没有公布' },
    { figure: withheld, words: '提案者没有同意，或者内容不宜公开' },
  ])
}

/** 另有6件没有公开：1件还要答复；5件已经答复。 Nothing where readers have all that a unit answers. */
export function describeUnshownOfUnit({ owed, answered, ended }: UnshownOfUnit): string {
  const unshown = owed + answered + ended
  if (unshown === 0) return ''
  const parts = listParts([
    { figure: owed, words: '还要答复' },
    { figure: answered, words: '已经答复' },
    { figure: ended, words: '不再等答复' },
  ])
  return `另有${unshown}件没有公开：${parts}。`
}

/** The parts that there are, each with its number where there are several. */
function listParts(all: readonly { figure: number; words: string }[]): string {
  const parts = all.filter(({ figure }) => figure > 0)
  const [only, ...others] = parts
  if (only && others.length === 0) return only.words
  return parts.map(({ figure, words }) => `${figure}件${words}`).join('；')
}
