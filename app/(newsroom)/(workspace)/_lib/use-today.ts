import { useState } from 'react'

import { shanghaiDay } from '#lib/dates'

/** The day in Shanghai on which the page was opened. */
export function useToday(): string {
  return useState(() => shanghaiDay(new Date()))[0]
}
