import { useState } from 'react'

import { Input } from '#components/ui/input'
import { TextArea } from '#components/ui/text-area'

/**
 * One line of a picture's words. It holds what is being typed itself: the document answers a moment
 * later, which would move the caret and break an input method's composition.
 */
export function FigureTextField({
  label,
  limit,
  placeholder,
  tall,
  kept,
  wanting,
  onWrite,
}: {
  label: string
  limit: number
  placeholder: string
  tall: boolean
  kept: string
  wanting: boolean
  onWrite: (text: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const field = {
    value: typed ?? kept,
    maxLength: limit,
    placeholder,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value)
      onWrite(target.value)
    },
    onBlur: () => setTyped(null),
    ...(wanting && kept.trim() === ''
      ? { 'aria-invalid': true, 'aria-describedby': 'issue-pictures' }
      : {}),
  }
  return (
    <label className="block text-xs text-ink-2 *:text-sm *:text-ink">
      {label}
      {tall ? <TextArea rows={2} {...field} /> : <Input {...field} />}
    </label>
  )
}
