import { wholeOf, type Figure } from './body.ts'

/** 第 2 张图片“委员在渠边。”: which of a text's pictures one is, for who wrote it. */
const namePicture = ({ caption }: Figure['attrs'], index: number): string =>
  `第 ${index + 1} 张图片${caption.trim() ? `“${caption.trim()}”` : ''}`

/** A sentence for each figure that shows one of these pictures, or a part of it. */
export const sayTakenAway = (
  figures: readonly Figure['attrs'][],
  mediaIds: readonly number[],
): string[] =>
  figures.flatMap((figure, index) =>
    mediaIds.includes(wholeOf(figure))
      ? [`${namePicture(figure, index)}不能再用了：用过它的报道撤下了，请去掉它或者换一张`]
      : [],
  )
