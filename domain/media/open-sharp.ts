import sharp from 'sharp'

/**
 * The decoder as children use it: it reads the three accepted formats and no other, keeps nothing, and
 * leaves the second core to readers.
 */
export function openSharp(): typeof sharp {
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
    ],
  })
  return sharp
}
