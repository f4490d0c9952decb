import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { isTooLongAddress, MAX_LINK_ADDRESS, toLinkAddress } from '#lib/body/link-address'

import { insertLink, linkSpotOf, setLink } from './link-commands.ts'
import { panelStyles } from './panel-styles.ts'

const NO_ADDRESS = '这不是网址。请照 www.gov.cn 这样写，或者从浏览器的地址栏复制过来。'
const TOO_LONG = `网址太长，最多 ${MAX_LINK_ADDRESS} 个字符，一个汉字算 9 个。请换一个短些的。`
const NOTHING_CHOSEN = '正文里没有选字，网址会写进正文。'

/** Where the chosen words lead. */
export function LinkPanel({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  // What was chosen when the panel opened stays chosen while the address is typed.
  const [spot] = useState(() => linkSpotOf(editor.state))
  const [address, setAddress] = useState(spot?.href ?? '')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const run = (command: ReturnType<typeof setLink>) => {
    command(editor.state, editor.view.dispatch)
    close()
  }
  const put = () => {
    const href = toLinkAddress(address, window.location.origin)
    if (href === null) {
      setWrong(true)
      field.current?.focus()
      return
    }
    // Somebody may have chosen other words meanwhile.
    const now = linkSpotOf(editor.state)
    run(now && now.from < now.to ? setLink(href) : insertLink(address.trim(), href))
  }
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) put()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const whyWrong = isTooLongAddress(address) ? TOO_LONG : NO_ADDRESS
  const hint = wrong ? whyWrong : spot?.from === spot?.to ? NOTHING_CHOSEN : ''
  return (
    <div className={panelStyles({ of: 'link' })} role="group" aria-label="链接" onKeyDown={keys}>
      <Input
        ref={field}
        inputMode="url"
        aria-label="链接的地址"
        placeholder="www.gov.cn"
        aria-invalid={wrong || undefined}
        aria-describedby={hint ? 'link-hint' : undefined}
        value={address}
        onChange={({ target }) => {
          setAddress(target.value)
          setWrong(false)
        }}
      />
      <Button size="small" onClick={put}>
        {spot?.href ? '改链接' : '加链接'}
      </Button>
      {spot?.href && (
        <Button size="small" onClick={() => run(setLink(null))}>
          去掉链接
        </Button>
      )}
      <Button kind="quiet" square aria-label="关闭链接" onClick={close}>
        <Icon name="cross" />
      </Button>
      <HelpText id="link-hint" role="status" space="none" className="basis-full empty:hidden">
        {hint}
      </HelpText>
    </div>
  )
}
