const MEDIA_TYPES = { plain: 'text/plain', wechat: 'text/html' } as const
const DONE = {
  plain: '纯文本已复制，可以粘贴了。',
  wechat: '已按公众号格式复制，到公众号编辑器里粘贴。',
} as const
/** The text in place of a picture that has no address for others. */
const NO_ADDRESS = '〔图片：'

/** Puts one form of an edition on the clipboard. Resolves to the result, in Chinese. */
export async function copyToClipboard(
  editionId: number,
  form: keyof typeof MEDIA_TYPES,
): Promise<string> {
  try {
    const answer = await fetch(`/api/editions/${editionId}/forms/${form}`)
    if (!answer.ok) return `没有复制：${await answer.text()}`
    const text = await answer.text()
    const done = await place(MEDIA_TYPES[form], text)
    if (!done) return '浏览器不让复制，请下载 Word 再复制。'
    return text.includes(NO_ADDRESS) ? `${DONE[form]}图片请在那里插入。` : DONE[form]
  } catch (error) {
    if (error instanceof DOMException) return '浏览器不让复制，请再点一次。'
    if (error instanceof TypeError) return '没有连上网站，没有复制，请再点一次。'
    throw error
  }
}

/** Puts words of a page on the clipboard, without asking the site. Resolves to the result, in Chinese. */
export async function copyText(text: string): Promise<string> {
  const done = await place('text/plain', text).catch(() => false)
  return done ? '已复制，可以粘贴了。' : '浏览器不让复制，请选中正文再复制。'
}

async function place(type: 'text/plain' | 'text/html', text: string): Promise<boolean> {
  // Browsers keep the clipboard's newer ways for https and this machine; an office network has neither.
  if (typeof ClipboardItem === 'undefined' || !window.isSecureContext) return byEvent(type, text)
  const parts: Record<string, Blob> = { [type]: new Blob([text], { type }) }
  if (type === 'text/html') parts['text/plain'] = new Blob([textOf(text)], { type: 'text/plain' })
  await navigator.clipboard.write([new ClipboardItem(parts)])
  return true
}

function byEvent(type: string, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData(type, text)
    if (type === 'text/html') event.clipboardData?.setData('text/plain', textOf(text))
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return done
}

/** The words of markup, one paragraph a line, for programs that take no markup. */
function textOf(html: string): string {
  const paragraphs = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p')
  return Array.from(paragraphs, ({ textContent }) => textContent).join('\n')
}
