import { useState } from 'react'

import { HelpText } from '#components/ui/help-text'
import { TextArea } from '#components/ui/text-area'

/** A field for a long text, with how much room is left. */
export function CountedArea({
  longest,
  hint,
  defaultValue,
  ...attributes
}: { longest: number; hint: string; defaultValue: string } & Omit<
  React.ComponentProps<typeof TextArea>,
  'defaultValue' | 'maxLength' | 'onChange'
>) {
  const [length, setLength] = useState(defaultValue.length)
  return (
    <>
      <TextArea
        {...attributes}
        rows={6}
        maxLength={longest}
        defaultValue={defaultValue}
        onChange={({ target }) => setLength(target.value.length)}
      />
      <HelpText>
        {hint}。还可以写 {longest - length} 字
      </HelpText>
    </>
  )
}
