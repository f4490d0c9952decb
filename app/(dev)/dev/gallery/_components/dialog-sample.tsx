'use client'

import { useState } from 'react'

import { Button } from '#components/ui/button'
import { Dialog } from '#components/newsroom/dialog'
import { Row } from '#components/ui/row'

/** A window covers the page, so it opens on a click. */
export function DialogSample() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>打开窗口</Button>
      <Dialog label="还有没传上去的字" open={open} onClose={close}>
        <h2>还有没传上去的字</h2>
        <Row>
          <Button onClick={close}>先不退出</Button>
          <Button kind="quiet" onClick={close}>
            删掉，退出
          </Button>
        </Row>
      </Dialog>
    </>
  )
}
