'use client'

import { useEffect } from 'react'

import { Button } from '#components/ui/button'

const AT_ONCE = '#now'

/**
 * Opens the browser's print window; by itself when the address ends in #now, where a click leads that comes before
 * the page has its scripts.
 */
export function PrintButton({ kind }: Pick<React.ComponentProps<typeof Button>, 'kind'>) {
  useEffect(() => {
    if (window.location.hash === AT_ONCE) window.print()
  }, [])
  return (
    <form
      className="contents"
      action={AT_ONCE}
      onSubmit={(event) => {
        event.preventDefault()
        window.print()
      }}
    >
      <Button type="submit" kind={kind}>
        打印
      </Button>
    </form>
  )
}
