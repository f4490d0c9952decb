/** How many proposals of a list readers do not have, by why. */
export interface Unshown {
  unfiled: number
  /** To be shown by the next publication. */
  unpublished: number
  /** Without consent, or taken away from readers. */
  withheld: number
}

/** 2件没有立案，1件还没有公布: the reasons that there are, each with its number where there are several. */
export function describeUnshown({ unfiled, unpublished, withheld }: Unshown): string {
  const reasons = [
    { figure: unfiled, words: '没有立案' },
    { figure: unpublished, words: '还没有公布' },
    { figure: withheld, words: '提案者没有同意，或者内容不宜公开' },
  ].filter(({ figure }) => figure > 0)
  const [only, ...others] = reasons
  if (only && others.length === 0) return only.words
  return reasons.map(({ figure, words }) => `${figure}件${words}`).join('；')
}
