/** A picture that a clipboard's markup carries in itself, of a kind that is taken. */
const CARRIED = /^data:image\/(jpeg|jpg|png|webp);base64,/i

/** The `data:` address of a picture, or null where the markup only says where the picture lies. */
export function carriedSource(picture: Element): string | null {
  const image = picture.tagName.toLowerCase() === 'img' ? picture : picture.querySelector('img')
  const source = image?.getAttribute('src')?.trim() ?? ''
  return CARRIED.test(source) ? source : null
}

/** The picture as the file it would have been; null when its address is not what it says. */
export function pictureFile(source: string, name: string): File | null {
  const [head = '', kind = ''] = CARRIED.exec(source) ?? []
  const bytes = bytesOf(source.slice(head.length))
  if (head === '' || !bytes) return null
  const ending = kind.toLowerCase().replace('jpeg', 'jpg')
  const type = `image/${ending.replace('jpg', 'jpeg')}`
  return new File([bytes], `${name}.${ending}`, { type })
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch (error) {
    // What was cut off on its way is a picture that could not come along.
    if (error instanceof DOMException) return null
    throw error
  }
}
