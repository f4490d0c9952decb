'use client'

import { useState } from 'react'

import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'
import { State } from '#components/ui/state'

/** An address in full with the button that copies it; what a browser refuses is selected by hand. */
export function LinkToCopy({
  label,
  address,
  done,
  kind,
}: Pick<React.ComponentProps<typeof Button>, 'kind'> & {
  label: string
  address: string
  /** The words once it is copied. */
  done: string
}) {
  const [message, setMessage] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setMessage(done)
    } catch {
      setMessage('浏览器不让复制，请选中上面的网址自己复制')
    }
  }
  return (
    <>
      <Input
        aria-label={label}
        value={address}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <Row>
        <Button kind={kind} onClick={() => void copy()}>
          复制链接
        </Button>
        <State role="status">{message}</State>
      </Row>
    </>
  )
}
