'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import type { UndoneRooms } from '#domain/consultation/rooms/undo-rooms'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { undo } from '../actions.ts'

/** A sheet that was brought in, in words, and the button that takes it back; then what stayed, and why. */
export function UndoSheet({
  batch,
  title,
  isOpen,
}: {
  batch: string
  title: string
  /** Whether it can still be taken back; the result stays on the page. */
  isOpen: boolean
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(undo, { batch }), {
    done: () => router.refresh(),
    refused: () => router.refresh(),
  })
  if (form.result) return <UndoneNote undone={form.result.value} />
  if (!isOpen) return form.failure && <Note tone="bad">{form.failure.message}</Note>
  return (
    <FormFrame form={form}>
      <Row>
        <span>{title}</span>
        <Button type="submit" size="small" disabled={form.off} aria-label={`撤销：${title}`}>
          撤销
        </Button>
        {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      </Row>
    </FormFrame>
  )
}

function UndoneNote({ undone: { removed, restored, kept } }: { undone: UndoneRooms }) {
  return (
    <Note tone="good">
      <p>
        撤销了：去掉 {removed} 间，改回 {restored} 间。
        {kept.length > 0 && `留下 ${kept.length} 间：`}
      </p>
      <ul>
        {kept.map(({ name, why }) => (
          <li key={name}>
            {name}，{why}
          </li>
        ))}
      </ul>
    </Note>
  )
}
