import type { Metadata } from 'next'

import { SayPage } from './_components/say-page.tsx'

export const metadata: Metadata = {
  title: '我要说',
  description: '向当地政协提协商议题、提案线索、文史线索，不用注册，凭回执号查去向',
}
export const instant = false

export default function SayAnywherePage() {
  return <SayPage chosen={null} />
}
