import type { BroughtPicture } from '../../_lib/bring-file.ts'

/**
 * The pictures of a file whose words were changed in one place since it came: those above stay where
 * they were, those below move along, and those within go where the change begins.
 */
export function movedPictures(
  before: string,
  now: string,
  pictures: readonly BroughtPicture[],
): BroughtPicture[] {
  const shorter = Math.min(before.length, now.length)
  let above = 0
  while (above < shorter && before[above] === now[above]) above += 1
  let below = 0
  while (below < shorter - above && before.at(-1 - below) === now.at(-1 - below)) below += 1
  return pictures.map((picture) => {
    const { offset } = picture
    if (offset <= above) return picture
    const after = offset >= before.length - below
    return { ...picture, offset: after ? offset + now.length - before.length : above }
  })
}
